import type { FieldDifference } from "@zhigang/contract/ledger";
import { LEAD_BASIS_WORDS, word } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { LeadBasis } from "@zhigang/domain/ledger";
import { bodiesOf } from "../export/task-columns.ts";
import type { HeldDuty } from "../tables.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import { EXPORT_TEXTS } from "../export/export-texts.ts";

/** The differences of an edit, each value as a person reads it. */
export function presentDifferences(edit: TaskEdit, language: Language): FieldDifference[] {
  return edit.changes.flatMap(({ field, from, to }): FieldDifference[] =>
    field === "duties"
      ? dutyDifferences(edit, language)
      : [{ field, from: shown(field, from, language), to: shown(field, to, language) }],
  );
}

function dutyDifferences({ before, after }: TaskEdit, language: Language): FieldDifference[] {
  const say = (duties: readonly HeldDuty[], role: HeldDuty["role"]) =>
    bodiesOf({ duties, isOpenList: false }, role, language);
  return (["lead", "joint", "support", "other"] as const)
    .map((field) => ({ field, from: say(before.duties, field), to: say(after.duties, field) }))
    .filter(({ from, to }) => from !== to);
}

function shown(field: string, value: unknown, language: Language): string {
  if (typeof value === "boolean") return EXPORT_TEXTS[value ? "yes" : "no"][language];
  if (field === "leadBasis") return word(LEAD_BASIS_WORDS[value as LeadBasis], language);
  return typeof value === "string" ? value : "";
}
