import { DEADLINE_BASIS_WORDS, deadlineText, LEAD_BASIS_WORDS, word } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { DutyRole } from "@zhigang/domain/ledger";
import type { HeldDuty } from "../tables.ts";
import type { ExportedTask } from "../task/list-task-store.ts";
import type { OfficialColumn } from "../../../platform/official-document/official-table.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import type { ExportColumn } from "./table.ts";

type Key = keyof typeof EXPORT_TEXTS;

/** Number to note: who does what by when, as it stands on paper. */
export const PRINTED_TASK_COLUMNS = 11;

/** Every field of a task as a column, in the reader's language; first those that are printed. */
export function taskColumns(language: Language): ExportColumn<ExportedTask>[] {
  const say = (key: Key) => EXPORT_TEXTS[key][language];
  const yesNo = (is: boolean) => say(is ? "yes" : "no");
  const column = (key: Key, width: number, cell: ExportColumn<ExportedTask>["cell"]) => ({
    key,
    heading: say(key),
    width,
    cell,
  });
  return [
    column("number", 6, (_, number) => number),
    column("plan", 16, (task) => task.planTitle),
    column("task", 28, (task) => task.title),
    column("measures", 50, measuresOf),
    column("lead", 16, (task) => bodiesOf(task, "lead", language)),
    column("joint", 18, (task) => bodiesOf(task, "joint", language)),
    column("support", 18, (task) => bodiesOf(task, "support", language)),
    column("timeNode", 13, (task) => `${deadlineText(task.deadlineValue, language)}${basisOf(task, language)}`),
    column("dueOn", 12, (task) => task.dueOn ?? ""),
    column("isKey", 6, (task) => yesNo(task.isKey)),
    column("note", 18, (task) => task.note),
    column("part", 20, (task) => task.partTitle ?? ""),
    column("path", 14, (task) => task.path),
    column("other", 16, (task) => bodiesOf(task, "other", language)),
    column("leadBasis", 14, (task) => word(LEAD_BASIS_WORDS[task.leadBasis], language)),
    column("isSafeguard", 10, (task) => yesNo(task.isSafeguard)),
    column("targetCount", 8, (task) => task.targetCount),
    column("questionCount", 10, (task) => task.openQuestionCount),
    column("changedAt", 18, (task) => momentInChina(task.changedAt)),
  ];
}

/** The columns of the division table (任务分工表); an official paper is written in Chinese. */
export const DIVISION_COLUMNS: readonly OfficialColumn<ExportedTask>[] = [
  { heading: EXPORT_TEXTS.number.zh, share: 0.07, isCentred: true, cell: (_, number) => String(number) },
  { heading: EXPORT_TEXTS.task.zh, share: 0.2, cell: (task) => task.title },
  { heading: EXPORT_TEXTS.measures.zh, share: 0.33, cell: measuresOf },
  { heading: EXPORT_TEXTS.timeNode.zh, share: 0.12, isCentred: true, cell: (task) => task.dueOn ?? timeNodeOf(task) },
  { heading: EXPORT_TEXTS.lead.zh, share: 0.14, cell: leadSideOf },
  { heading: EXPORT_TEXTS.support.zh, share: 0.14, cell: (task) => bodiesOf(task, "support", "zh") },
];

/** What is to be done: the measures where the text has them, else the task's words without its own heading. */
function measuresOf(task: ExportedTask): string {
  if (task.measures !== null && task.measures.length > 0) return task.measures.join("\n");
  const [first = "", ...rest] = task.content.split("\n");
  return rest.length > 0 && first.includes(task.title) ? rest.join("\n") : task.content;
}

function leadSideOf(task: ExportedTask): string {
  const joint = bodiesOf(task, "joint", "zh");
  const lead = bodiesOf(task, "lead", "zh");
  const shared = joint === "" ? "" : `${joint}（${EXPORT_TEXTS.joint.zh.slice(0, 4)}）`;
  return [lead, shared].filter((part) => part !== "").join("\n");
}

/** The bodies of one side as a cell shows them, in the order of the text. */
export function bodiesOf(
  task: { readonly duties: readonly HeldDuty[]; readonly isOpenList: boolean },
  role: DutyRole,
  language: Language,
): string {
  const names = task.duties.filter((duty) => duty.role === role);
  const shown = names.map((duty) => (duty.roleWord === null ? duty.name : `${duty.name}（${duty.roleWord}）`));
  const isLeadSide = role === "lead" || role === "joint";
  const rest = task.isOpenList && isLeadSide && shown.length > 0 ? EXPORT_TEXTS.etc[language] : "";
  return shown.join(EXPORT_TEXTS.comma[language]) + (language === "en" && rest !== "" ? ` ${rest}` : rest);
}

function timeNodeOf(task: ExportedTask): string {
  return task.deadlineValue === null ? "" : deadlineText(task.deadlineValue, "zh");
}

/** Where the time node was not said of the task itself, what it was read from. */
function basisOf({ deadlineBasis, deadlineValue }: ExportedTask, language: Language): string {
  if (deadlineValue === null || deadlineBasis === "own") return "";
  const basis = word(DEADLINE_BASIS_WORDS[deadlineBasis], language);
  return language === "zh" ? `（${basis}）` : ` (${basis})`;
}

/** A moment as the clock in China shows it. */
export function momentInChina(at: Date | string): string {
  return new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
