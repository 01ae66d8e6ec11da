import type { Role } from "../identity/index.ts";
import type { Language, Term } from "./term.ts";

/** The words of every union whose members are shown. A member without a word does not compile. */
export const ROLE_WORDS: Readonly<Record<Role, Term>> = {
  plan_office: { zh: "规划办", en: "plan office" },
  supervision_office: { zh: "督查室", en: "supervision office" },
  liaison: { zh: "联络员", en: "liaison" },
  leader: { zh: "分管领导", en: "leader in charge" },
  system_administrator: { zh: "系统管理员", en: "system administrator" },
  security_administrator: { zh: "安全管理员", en: "security administrator" },
  audit_administrator: { zh: "审计管理员", en: "audit administrator" },
  public_reader: { zh: "公众读者", en: "public reader" },
};

/** The word of a term in one language. */
export function word(term: Term, language: Language): string {
  return term[language];
}
