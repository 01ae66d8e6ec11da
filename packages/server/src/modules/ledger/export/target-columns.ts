import {
  CHANGE_WORDS,
  COMPARATOR_WORDS,
  deadlineText,
  TARGET_CLASS_WORDS,
  TARGET_KIND_WORDS,
  word,
} from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { TargetRow } from "../target/target-store.ts";
import type { OfficialColumn } from "../../../platform/official-document/official-table.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { numberCell } from "./table.ts";
import type { ExportColumn } from "./table.ts";
import { momentInChina } from "./task-columns.ts";

type Key = keyof typeof EXPORT_TEXTS;

/** Number to the words of the text: what is promised by when, as it stands on paper. */
export const PRINTED_TARGET_COLUMNS = 12;

/** Every field of a target as a column, in the reader's language; first those that are printed. */
export function targetColumns(language: Language): ExportColumn<TargetRow>[] {
  const say = (key: Key) => EXPORT_TEXTS[key][language];
  const column = (key: Key, width: number, cell: ExportColumn<TargetRow>["cell"]) => ({
    key,
    heading: say(key),
    width,
    cell,
  });
  return [
    column("number", 6, (_, number) => number),
    column("plan", 18, (target) => target.planTitle),
    column("task", 24, (target) => target.taskTitle ?? ""),
    column("name", 28, (target) => target.name),
    column("comparator", 10, (target) => word(COMPARATOR_WORDS[target.comparator], language)),
    column("value", 12, (target) => numberCell(target.value)),
    column("unit", 9, (target) => target.unit),
    column("change", 10, (target) => word(CHANGE_WORDS[target.change], language)),
    column("kind", 11, (target) => (target.kind === null ? "" : word(TARGET_KIND_WORDS[target.kind], language))),
    column("timeNode", 13, (target) => deadlineText(target.deadlineValue, language)),
    column("dueOn", 12, (target) => target.dueOn ?? ""),
    column("quote", 46, (target) => target.quote),
    column("scope", 16, (target) => target.scope ?? ""),
    column("aim", 8, (target) => say(target.isAim ? "yes" : "no")),
    column("questionCount", 10, (target) => target.openQuestionCount),
    column("changedAt", 18, (target) => momentInChina(target.changedAt)),
  ];
}

/** The columns of the official table of targets. */
export const OFFICIAL_TARGET_COLUMNS: readonly OfficialColumn<TargetRow>[] = [
  { heading: EXPORT_TEXTS.number.zh, share: 0.07, isCentred: true, cell: (_, number) => String(number) },
  { heading: EXPORT_TEXTS.name.zh, share: 0.33, cell: (target) => target.name },
  { heading: EXPORT_TEXTS.value.zh, share: 0.2, isCentred: true, cell: valueText },
  {
    heading: EXPORT_TEXTS.timeNode.zh,
    share: 0.15,
    isCentred: true,
    cell: (target) => target.dueOn ?? timeNodeOf(target),
  },
  {
    heading: EXPORT_TEXTS.kind.zh,
    share: 0.12,
    isCentred: true,
    cell: (target) => (target.kind === null ? "" : TARGET_KIND_WORDS[target.kind].zh),
  },
  { heading: EXPORT_TEXTS.change.zh, share: 0.13, isCentred: true, cell: (target) => CHANGE_WORDS[target.change].zh },
];

/** The value with its comparison and unit: 不低于80亿元, 2—3家. */
function valueText({ comparator, value, unit }: TargetRow): string {
  if (value === null) return TARGET_CLASS_WORDS.coverage.zh;
  if (comparator === "range") return `${value.replace("-", "—")}${unit}`;
  return `${comparator === "=" ? "" : COMPARATOR_WORDS[comparator].zh}${value}${unit}`;
}

function timeNodeOf({ deadlineValue }: TargetRow): string {
  return deadlineValue === null ? "" : deadlineText(deadlineValue, "zh");
}
