import type { AlignmentGap, AlignmentLine, AlignmentLink } from "@zhigang/contract/ledger";
import {
  ALIGNMENT_CERTAINTY_WORDS,
  ALIGNMENT_GAP_BASIS_WORDS,
  ALIGNMENT_GAP_SCOPE_WORDS,
  ALIGNMENT_LINK_STATE_WORDS,
  ALIGNMENT_OUTCOME_WORDS,
  ALIGNMENT_RELATION_WORDS,
  word,
} from "@zhigang/domain/glossary";
import type { Language, Term } from "@zhigang/domain/glossary";
import type { ExportColumn } from "../export/table.ts";

/** The words of an exported matrix. */
export const ALIGNMENT_EXPORT_TEXTS = {
  file: { zh: "上下衔接", en: "cascade" },
  number: { zh: "序号", en: "No." },
  part: { zh: "上位篇章", en: "Upper part" },
  path: { zh: "上位编号", en: "Upper number" },
  upper: { zh: "上位任务", en: "Upper task" },
  lead: { zh: "上位责任单位", en: "Upper body" },
  outcome: { zh: "结果", en: "Outcome" },
  scope: { zh: "空白说明", en: "About the gap" },
  lower: { zh: "下位任务或段落", en: "Lower task or passage" },
  relation: { zh: "衔接方式", en: "Relation" },
  certainty: { zh: "把握", en: "Certainty" },
  state: { zh: "判定", en: "Decision" },
  conflicts: { zh: "冲突", en: "Conflicts" },
} as const satisfies Readonly<Record<string, Term>>;

/** A line of the matrix with what is told about it. */
export interface ExportedLine {
  readonly line: AlignmentLine;
  readonly link: AlignmentLink | null;
  readonly gap: AlignmentGap | null;
  readonly conflicts: readonly string[];
}

/** Number to conflicts: what became of each task, as it stands on paper. */
export const PRINTED_ALIGNMENT_COLUMNS = 10;

/** One row for every link of a task, one for a task that has none; first the columns that are printed. */
export function alignmentColumns(language: Language): ExportColumn<ExportedLine>[] {
  const say = (term: Term) => word(term, language);
  const column = (
    key: keyof typeof ALIGNMENT_EXPORT_TEXTS,
    width: number,
    cell: ExportColumn<ExportedLine>["cell"],
  ) => ({ key, heading: say(ALIGNMENT_EXPORT_TEXTS[key]), width, cell });
  return [
    column("number", 6, (_, number) => number),
    column("path", 12, ({ line }) => line.path),
    column("upper", 30, ({ line }) => line.title),
    column("lead", 20, ({ line }) => line.lead),
    column("outcome", 10, ({ line }) => say(ALIGNMENT_OUTCOME_WORDS[line.outcome])),
    column("lower", 36, ({ link }) => (link === null ? "" : `${link.lower.path} ${link.lower.title}`.trim())),
    column("relation", 12, ({ link }) => (link === null ? "" : say(ALIGNMENT_RELATION_WORDS[link.relation]))),
    column("state", 12, ({ link }) => (link === null ? "" : say(ALIGNMENT_LINK_STATE_WORDS[link.state]))),
    column("scope", 28, ({ line, gap }) =>
      line.outcome === "gap" && gap !== null
        ? `${say(ALIGNMENT_GAP_SCOPE_WORDS[gap.scope])}: ${say(ALIGNMENT_GAP_BASIS_WORDS[gap.basis])}`
        : "",
    ),
    column("conflicts", 34, ({ conflicts }) => conflicts.join("\n")),
    column("part", 20, ({ line }) => line.part),
    column("certainty", 12, ({ link }) => (link?.certainty ? say(ALIGNMENT_CERTAINTY_WORDS[link.certainty]) : "")),
  ];
}
