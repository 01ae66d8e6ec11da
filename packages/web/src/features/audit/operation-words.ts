import type { Language, Term } from "@zhigang/domain/glossary";
import { word } from "@zhigang/domain/glossary";

const NOUNS: Readonly<Record<string, Term>> = {
  account: { zh: "账号", en: "account" },
  role: { zh: "角色", en: "role" },
  session: { zh: "会话", en: "session" },
  password: { zh: "密码", en: "password" },
  language: { zh: "语言", en: "language" },
  division: { zh: "行政区划", en: "division" },
  department: { zh: "部门", en: "department" },
  file: { zh: "文件", en: "file" },
  document: { zh: "原文件", en: "document" },
  draft: { zh: "草稿", en: "draft" },
  plan: { zh: "规划", en: "plan" },
  task: { zh: "任务", en: "task" },
  answer: { zh: "答复", en: "answer" },
  target: { zh: "目标", en: "target" },
  question: { zh: "疑问", en: "question" },
  view: { zh: "视图", en: "view" },
  entry: { zh: "留痕", en: "audit entry" },
  chain: { zh: "留痕链", en: "audit chain" },
  backup: { zh: "备份", en: "backup" },
  batch: { zh: "批量修改", en: "batch of edits" },
  exchange: { zh: "回填表", en: "sheet that came back" },
  webhook: { zh: "推送地址", en: "webhook" },
  message: { zh: "推送", en: "delivery" },
};

const VERBS: Readonly<Record<string, Term>> = {
  create: { zh: "新建", en: "create" },
  change: { zh: "修改", en: "change" },
  edit: { zh: "编辑", en: "edit" },
  begin: { zh: "开始", en: "begin" },
  end: { zh: "结束", en: "end" },
  disable: { zh: "停用", en: "disable" },
  enable: { zh: "启用", en: "enable" },
  unlock: { zh: "解锁", en: "unlock" },
  reset: { zh: "重置", en: "reset" },
  set_up: { zh: "设置", en: "set up" },
  grant: { zh: "授予", en: "grant" },
  revoke: { zh: "收回", en: "revoke" },
  alias: { zh: "添加别名：", en: "add alias of" },
  rename: { zh: "更名：", en: "rename" },
  merge: { zh: "合并", en: "merge" },
  import: { zh: "导入", en: "import" },
  retry: { zh: "重读", en: "read again" },
  map_columns: { zh: "对应列：", en: "map columns of" },
  propose: { zh: "读出", en: "propose" },
  download: { zh: "下载", en: "download" },
  phrase: { zh: "请外部服务组织", en: "have phrased outside" },
  accept: { zh: "采纳", en: "accept" },
  reject: { zh: "拒绝", en: "reject" },
  discard: { zh: "作废", en: "discard" },
  publish: { zh: "发布", en: "publish" },
  withdraw: { zh: "撤回", en: "withdraw" },
  export: { zh: "导出", en: "export" },
  set_duties: { zh: "设定责任单位：", en: "set duties of" },
  answer: { zh: "回答", en: "answer" },
  delete: { zh: "删除", en: "delete" },
  list: { zh: "查询", en: "list" },
  read: { zh: "查看", en: "read" },
  verify: { zh: "校验", en: "verify" },
  load: { zh: "装入", en: "load" },
  restore: { zh: "恢复", en: "restore" },
  edit_batch: { zh: "批量修改", en: "edit together" },
  undo: { zh: "撤销", en: "undo" },
  start: { zh: "上传", en: "upload" },
  test: { zh: "测试", en: "test" },
  replay: { zh: "重发", en: "replay" },
  renew_secret: { zh: "更换密钥：", en: "renew the secret of" },
};

/** An operation (`identity.role.grant`) in words: 授予角色, Grant role. One without words shows its code. */
export function operationWords(operation: string, language: Language): string {
  const [, noun = "", verb = ""] = operation.split(".");
  const [nounTerm, verbTerm] = [NOUNS[noun], VERBS[verb]];
  if (!nounTerm || !verbTerm) return operation;
  const [first, second] = [word(verbTerm, language), word(nounTerm, language)];
  return language === "zh" ? `${first}${second}` : `${first.charAt(0).toUpperCase()}${first.slice(1)} ${second}`;
}
