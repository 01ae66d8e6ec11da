import type { Language } from "@zhigang/domain/glossary";
import type { FieldProblem } from "./app-error.ts";

type Message = (params: Readonly<Record<string, unknown>>) => string;

/** What each JSON Schema keyword says to a person who filled in a form. */
const MESSAGES: Readonly<Record<string, Readonly<Record<Language, Message>>>> = {
  required: { zh: () => "此项必填。", en: () => "This field is required." },
  minLength: {
    zh: (p) => (p["limit"] === 1 ? "此项必填。" : `至少 ${p["limit"]} 个字。`),
    en: (p) => (p["limit"] === 1 ? "This field is required." : `At least ${p["limit"]} characters.`),
  },
  maxLength: { zh: (p) => `最多 ${p["limit"]} 个字。`, en: (p) => `At most ${p["limit"]} characters.` },
  minimum: { zh: (p) => `不能小于 ${p["limit"]}。`, en: (p) => `Not less than ${p["limit"]}.` },
  maximum: { zh: (p) => `不能大于 ${p["limit"]}。`, en: (p) => `Not more than ${p["limit"]}.` },
  minItems: { zh: (p) => `至少选择 ${p["limit"]} 项。`, en: (p) => `Choose at least ${p["limit"]}.` },
  maxItems: { zh: (p) => `最多 ${p["limit"]} 项。`, en: (p) => `At most ${p["limit"]} items.` },
  type: { zh: () => "类型不对。", en: () => "This is not the right kind of value." },
  enum: { zh: () => "请从给定的选项中选择。", en: () => "Choose one of the given options." },
  pattern: { zh: () => "格式不对。", en: () => "The format is not right." },
  format: { zh: () => "格式不对。", en: () => "The format is not right." },
  additionalProperties: { zh: () => "不认识的字段。", en: () => "This field is not known." },
};
const OTHERWISE: Readonly<Record<Language, Message>> = { zh: () => "填写有误。", en: () => "This is not valid." };

/** The words for one wrong field in the reader's language; the validator's own words are never shown. */
export function fieldMessage(problem: FieldProblem, language: Language): string {
  return (MESSAGES[problem.keyword] ?? OTHERWISE)[language](problem.params);
}
