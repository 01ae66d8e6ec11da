import { fillWords } from "@zhigang/contract/errors";
import type { Language } from "@zhigang/domain/glossary";
import type { FieldProblem } from "./app-error.ts";

/** What each JSON Schema keyword says to a person who filled in a form. */
const MESSAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  required: { zh: "此项必填。", en: "This field is required." },
  minLength: { zh: "至少 {limit} 个字。", en: "At least {limit} characters." },
  maxLength: { zh: "最多 {limit} 个字。", en: "At most {limit} characters." },
  minimum: { zh: "不能小于 {limit}。", en: "Not less than {limit}." },
  maximum: { zh: "不能大于 {limit}。", en: "Not more than {limit}." },
  minItems: { zh: "至少选择 {limit} 项。", en: "Choose at least {limit}." },
  maxItems: { zh: "最多 {limit} 项。", en: "At most {limit} items." },
  type: { zh: "类型不对。", en: "This is not the right kind of value." },
  enum: { zh: "请从给定的选项中选择。", en: "Choose one of the given options." },
  pattern: { zh: "格式不对。", en: "The format is not right." },
  format: { zh: "格式不对。", en: "The format is not right." },
  boolean: { zh: "不认识的字段。", en: "This field is not known." },
  additionalProperties: { zh: "不认识的字段。", en: "This field is not known." },
};
const OTHERWISE: Readonly<Record<Language, string>> = { zh: "填写有误。", en: "This is not valid." };

/** The words for one wrong field in the reader's language; the validator's own words are never shown. */
export function fieldMessage(problem: FieldProblem, language: Language): string {
  const isEmpty = problem.keyword === "minLength" && problem.params["limit"] === 1;
  const words = MESSAGES[isEmpty ? "required" : problem.keyword] ?? OTHERWISE;
  return fillWords(words[language], problem.params);
}
