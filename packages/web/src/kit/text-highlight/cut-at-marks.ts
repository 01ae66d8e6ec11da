/** What a marked word is; a recognised one is underlined, whatever else it is. */
export type MarkTone = "plain" | "lead" | "support" | "time" | "target" | "doubt" | "search" | "recognised";

/** Words of a text from `start` to before `end`. */
export interface TextMark {
  start: number;
  end: number;
  tone: MarkTone;
  id?: string;
  title?: string;
}

/** A piece of the text with the marks that cover it, the shortest last (it is the one that shows). */
export interface MarkedPiece {
  start: number;
  text: string;
  marks: readonly TextMark[];
}

/** Cuts a text wherever a mark begins or ends; joined again, the pieces are the text. */
export function cutAtMarks(text: string, marks: readonly TextMark[], offset: number): MarkedPiece[] {
  const end = offset + text.length;
  const inside = marks
    .filter((mark) => mark.start < end && mark.end > offset && mark.start < mark.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const cuts = new Set([offset, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, offset));
    cuts.add(Math.min(mark.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start - offset, (edges[index + 1] ?? end) - offset),
    marks: inside.filter((mark) => mark.start <= start && mark.end > start),
  }));
}
