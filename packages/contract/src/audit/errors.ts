import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of the audit room. */
export const auditErrors = defineErrors({
  "audit.entry_not_found": { status: 404, zh: "没有找到这条留痕。", en: "This audit entry was not found." },
});
