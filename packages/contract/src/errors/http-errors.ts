import { defineErrors } from "./define-errors.ts";

/** Refusals that belong to no room: the door itself. */
export const httpErrors = defineErrors({
  "http.not_signed_in": { status: 401, zh: "请先登录。", en: "Please sign in first." },
  "http.not_permitted": { status: 403, zh: "您的角色没有此项权限。", en: "Your role does not permit this." },
  "http.not_found": { status: 404, zh: "没有找到所请求的内容。", en: "What you asked for was not found." },
  "http.invalid_input": {
    status: 422,
    zh: "填写的内容有误，请按提示修改。",
    en: "Some fields are not valid; please correct them.",
  },
  "http.malformed_body": { status: 422, zh: "请求内容不是有效的 JSON。", en: "The request body is not valid JSON." },
  "http.invalid_text": {
    status: 422,
    zh: "内容含有无法保存的字符，请删除后重试。",
    en: "The content holds characters that cannot be kept; please remove them.",
  },
  "http.malformed_upload": {
    status: 422,
    zh: "上传的内容不完整或格式不对，请重新上传。",
    en: "The upload is incomplete or malformed; please upload again.",
  },
  "http.query_too_long": { status: 414, zh: "查询条件过长。", en: "The query is too long." },
  "http.unsupported_media_type": { status: 415, zh: "不支持的内容类型。", en: "This content type is not supported." },
  "http.body_too_large": { status: 413, zh: "内容过大，超过上限。", en: "The content is larger than allowed." },
  "http.precondition_required": {
    status: 428,
    zh: "缺少 If-Match，无法确认您看到的版本。",
    en: "If-Match is missing: the version you saw is not known.",
  },
  "http.version_conflict": {
    status: 412,
    zh: "他人已先行修改，请查看最新内容后再提交。",
    en: "Somebody else changed this first; look at the current version and submit again.",
  },
  "http.idempotency_mismatch": {
    status: 422,
    zh: "同一幂等键对应了不同的内容。",
    en: "The same idempotency key came with different content.",
  },
  "http.invalid_idempotency_key": {
    status: 422,
    zh: "幂等键须为 1 至 200 个可见的 ASCII 字符。",
    en: "An idempotency key is 1 to 200 visible ASCII characters.",
  },
  "http.invalid_cursor": {
    status: 422,
    zh: "翻页标记无效，请从第一页重新开始。",
    en: "The page cursor is not valid; start again from the first page.",
  },
  "http.foreign_origin": { status: 403, zh: "请求来源不被允许。", en: "Requests from this origin are not allowed." },
  "http.too_many_requests": {
    status: 429,
    zh: "请求过于频繁，请在 {retryAfterSeconds} 秒后再试。",
    en: "Too many requests; please try again in {retryAfterSeconds} seconds.",
  },
  "http.starting": {
    status: 503,
    zh: "服务正在启动或停止，请稍后再试。",
    en: "The service is starting or stopping; please try again shortly.",
  },
  "http.database_away": {
    status: 503,
    zh: "数据库暂时无法访问，请稍后再试；刚才的操作可能已经完成，也可能没有。",
    en: "The database cannot be reached for the moment; what you just asked may or may not have been done.",
  },
  "http.storage_full": {
    status: 507,
    zh: "磁盘空间不足，暂停写入，查询不受影响。请管理员清理磁盘，腾出空间后自动恢复。",
    en: "The disk is nearly full: writing pauses, reading goes on. Free some room; writing resumes by itself.",
  },
  "http.unexpected": {
    status: 500,
    zh: "系统出现意外错误，请将编号告知管理员。",
    en: "Something unexpected went wrong; please tell the administrator the number.",
  },
});
