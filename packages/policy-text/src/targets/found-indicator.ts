import type { Indicator, Question } from "../extraction.ts";

/** An indicator before the document's order gives it an id. */
export interface FoundIndicator extends Omit<Indicator, "id" | "partOf" | "taskId"> {
  /** The indicator it is a part of (其中…). */
  readonly part: FoundIndicator | null;
  readonly asks: readonly Omit<Question, "about">[];
}
