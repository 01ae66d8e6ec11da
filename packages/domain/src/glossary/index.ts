export { LANGUAGES } from "./term.ts";
export type { Language, Term } from "./term.ts";
export { TERMS } from "./terms.ts";
export type { TermKey } from "./terms.ts";
export {
  ACCOUNT_STATUS_WORDS,
  AUDIT_RESULT_WORDS,
  CHAIN_FAULT_WORDS,
  DEPARTMENT_KIND_WORDS,
  DIVISION_LEVEL_WORDS,
  MATCH_REASON_WORDS,
  ROLE_WORDS,
  SUCCESSION_KIND_WORDS,
  word,
} from "./words.ts";
