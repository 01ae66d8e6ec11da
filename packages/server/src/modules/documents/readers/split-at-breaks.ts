import type { ParagraphInput, Span } from "@zhigang/policy-text";

const SENTENCE_END = /[。；;：:！!？?）)】]\s*$/;
/** A title may break behind its brackets: `（2026—2028年）` / `的通知`. */
const TITLE_END = /[。；;]\s*$/;
const NUMBER_AT_START =
  /^\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]+[章节条]|附件|——)/;
/** How much of a line's end or beginning tells whether a break ends a paragraph. */
const CONTEXT = 24;

/**
 * Text pasted into an editor often has line breaks where paragraphs were meant. A break that follows a finished
 * sentence, or precedes a number, ends a paragraph; any other (a wrapped title) stays inside the text. Blanks at
 * the ends of a paragraph are indentation and fall away.
 */
export function splitAtBreaks(paragraph: ParagraphInput): ParagraphInput[] {
  const { text, bold = [], label, ...rest } = paragraph;
  const isTitle = rest.alignment === "center" || rest.headingLevel !== undefined;
  const ending = isTitle ? TITLE_END : SENTENCE_END;
  const parts: ParagraphInput[] = [];
  let start = 0;
  let firstBold = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    const before = text.slice(Math.max(start, at - CONTEXT), at);
    const after = text.slice(at + 1, at + 1 + CONTEXT);
    if (!ending.test(before) && !NUMBER_AT_START.test(after)) continue;
    take(start, at);
    start = at + 1;
  }
  take(start, text.length);
  return parts;

  function take(lineStart: number, lineEnd: number): void {
    const line = text.slice(lineStart, lineEnd);
    const from = lineStart + line.length - line.trimStart().length;
    const to = Math.max(from, lineStart + line.trimEnd().length);
    const part = text.slice(from, to);
    const isFirst = parts.length === 0 && label !== undefined;
    if (part === "" && !isFirst) return;
    while ((bold[firstBold]?.[1] ?? Infinity) <= from) firstBold += 1;
    const boldHere = clip(bold, firstBold, from, to);
    parts.push({ text: part, ...rest, ...(isFirst && { label }), ...(boldHere.length > 0 && { bold: boldHere }) });
  }
}

/** The spans from one on that reach into a part, counted from the part's start. */
function clip(spans: readonly Span[], first: number, from: number, to: number): Span[] {
  const clipped: Span[] = [];
  for (let index = first; index < spans.length; index++) {
    const [start, end] = spans[index] ?? [to, to];
    if (start >= to) break;
    clipped.push([Math.max(start, from) - from, Math.min(end, to) - from]);
  }
  return clipped;
}
