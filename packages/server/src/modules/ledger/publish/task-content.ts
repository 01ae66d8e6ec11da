import type { TaskProposal } from "@zhigang/contract/documents";

type Span = readonly [number, number];

const NUMBER = /^\d{1,4}[.．、]?$/;
/** 无, —— and the like: the cell says that there is nothing. */
const NOTHING = /^(?:[—–\-－/／]+|无|空)$/;
const BETWEEN_BODIES = /[、，,；;：:（）()\s等]|牵头|配合|负责|责任|单位|部门/g;
/** So much of a cell may stand beside its bodies or its time before it counts as words of its own. */
const LITTLE = 2;

/**
 * What is to be done, in the document's own words: of running text all of it; of a table row the cells that say it, without
 * the number, the headings that stand in the path, the bodies and the time, which the ledger keeps as fields.
 */
export function contentOf(text: string, task: TaskProposal): string {
  const words = text.slice(...task.span);
  if (!words.includes("\t")) return words;
  const named = [...ownerSpans(task), ...timeSpans(task)];
  const lines = cellLines(text, task.span).filter((line) => saysWhatToDo(text, line, named, task.path));
  return lines.length === 0 ? words : lines.map((line) => text.slice(...line).trim()).join("\n");
}

/** The lines of the cells of a row, and of the rows that continue it. */
function cellLines(text: string, [start, end]: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const isEnd = at === end || text[at] === "\t" || text[at] === "\n";
    if (!isEnd) continue;
    if (text.slice(from, at).trim() !== "") lines.push([from, at]);
    from = at + 1;
  }
  return lines;
}

function saysWhatToDo(text: string, [start, end]: Span, named: readonly Span[], path: string): boolean {
  const line = text.slice(start, end).trim();
  if (NUMBER.test(line) || NOTHING.test(line) || path.includes(line)) return false;
  const unnamed = Array.from(text.slice(start, end), (letter, index) =>
    named.some(([from, to]) => from <= start + index && start + index < to) ? "" : letter,
  ).join("");
  const isNamed = unnamed.length < end - start;
  return !isNamed || unnamed.replace(BETWEEN_BODIES, "").length > LITTLE;
}

function ownerSpans({ leads, supports, others, measures }: TaskProposal): Span[] {
  const inMeasures = measures.flatMap((measure) => [...measure.leads, ...measure.supports]);
  return [...leads, ...supports, ...others, ...inMeasures].flatMap(({ span }) => (span === null ? [] : [span]));
}

/** A time counts as named where the cell holds it alone; a time inside a sentence stays in its sentence by its other words. */
function timeSpans({ deadline, phases }: TaskProposal): Span[] {
  return [...(deadline?.span == null ? [] : [deadline.span]), ...phases.map(({ span }) => span)];
}
