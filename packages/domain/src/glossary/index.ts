export { LANGUAGES } from "./term.ts";
export type { Language, Term } from "./term.ts";
export { TERMS } from "./terms.ts";
export type { TermKey } from "./terms.ts";
export { ROLE_WORDS, word } from "./words.ts";
