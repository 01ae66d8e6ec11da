import { DUTY_ROLE_WORDS, LEAD_BASIS_WORDS, QUESTION_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ledgerTexts } from "../texts.ts";
import { taskTexts } from "./texts.ts";

/** How a field's value reads in the history and beside a collision. */
export function useShownValue(): (field: string, value: unknown) => string {
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const say = useWord();
  const wordOf = (terms: Readonly<Record<string, Term>>, member: string) => {
    const term = terms[member];
    return term ? say(term) : member;
  };
  return (field, value) => {
    if (isEmpty(value)) return t.emptyValue;
    if (typeof value === "boolean") return value ? shared.yes : shared.no;
    if (Array.isArray(value)) return dutiesText(value, t, (role) => wordOf(DUTY_ROLE_WORDS, role)) || t.emptyValue;
    const words = typeof value === "string" ? value : JSON.stringify(value);
    if (field === "leadBasis") return wordOf(LEAD_BASIS_WORDS, words);
    return field === "question" ? wordOf(QUESTION_KIND_WORDS, words) : words;
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

interface ShownDuty {
  role: string;
  name: string;
}

/** 牵头：甲局；配合：乙局、丙局 */
function dutiesText(
  values: readonly unknown[],
  t: { dutiesOf: (role: string, names: string) => string; comma: string; semicolon: string },
  roleWord: (role: string) => string,
): string {
  const duties = values.filter(isDuty);
  const roles = [...new Set(duties.map((duty) => duty.role))];
  return roles
    .map((role) => {
      const names = duties.filter((duty) => duty.role === role).map((duty) => duty.name);
      return t.dutiesOf(roleWord(role), names.join(t.comma));
    })
    .join(t.semicolon);
}

function isDuty(value: unknown): value is ShownDuty {
  return typeof value === "object" && value !== null && "role" in value && "name" in value;
}
