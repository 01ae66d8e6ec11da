/** What a supporting department adds to the lead's report, with its name. */
export interface ReportAddition {
  readonly departmentName: string;
  readonly text: string;
}

/** 并入: the lead's words with the addition as a line of its own under the department's name; unchanged where it stands there already. */
export function withAddition(words: string, addition: ReportAddition): string {
  if (isTakenOver(words, addition)) return words;
  const before = words.trimEnd();
  return `${before}${before === "" ? "" : "\n"}${lineOf(addition)}`;
}

/** Whether an addition stands in the lead's words as it was written. */
export function isTakenOver(words: string, addition: ReportAddition): boolean {
  return words.includes(lineOf(addition));
}

function lineOf({ departmentName, text }: ReportAddition): string {
  return `${departmentName}：${text.trim()}`;
}
