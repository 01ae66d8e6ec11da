import type { DocumentContent } from "../content/content.ts";
import { trimSpan } from "../words/clauses.ts";

const FIRST = /^附件：? ?(?:\d{1,2}[.、]|[一二三四五六七八九]、)/;
const FURTHER = /^\d{1,2}[.、]\S/;
const MENTION = /^附件：\S/;
const SIGNED = /^(?:\d{4}|二〇[〇一二三四五六七八九]{2}) ?年.{1,8}日$/;
const LONGEST = 60;
const REACH = 4;

/** Blocks that only list what is attached (`附件：1.任务分工表`), and so open no attachment and no heading. */
export function findAttachmentList(reading: string, { blocks }: DocumentContent): ReadonlySet<number> {
  const lines = blocks.map((block) =>
    block.kind === "paragraph" ? reading.slice(...trimSpan(reading, block.span)).slice(0, LONGEST + 1) : "",
  );
  const found = new Set<number>();
  lines.forEach((line, index) => {
    const goesOn = found.has(index - 1) && FURTHER.test(line) && line.length <= LONGEST && !/[。；]/.test(line);
    if (FIRST.test(line) || goesOn || isMention(lines, index)) found.add(index);
  });
  return found;
}

/** `附件：任务分工表` above the signature names an attachment; it does not open it. */
function isMention(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (!MENTION.test(line) || line.length > LONGEST) return false;
  return lines.slice(index + 1, index + 1 + REACH).some((next) => SIGNED.test(next));
}
