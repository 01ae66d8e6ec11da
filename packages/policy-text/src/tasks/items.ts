import type { Span } from "../span.ts";
import type { Unit } from "../structure/outline.ts";

const ITEM = /^\s*(?:[一二三四五六七八九十]是|[①-⑳]|——|[●•◆■▪◇□➢*]\s|[⑴-⒇]|\d{1,2}）|（\d{1,2}）)/;
const INLINE_ITEM = /(?:^|[。；：，])\s*(?:[一二三四五六七八九十]是|[①-⑳]|[⑴-⒇]|（\d{1,2}）)/g;

/** Whether a paragraph is an item of an enumeration (`一是`, `①`, `——`), a step of what stands above it. */
export function isItemParagraph(reading: string, { span }: Unit): boolean {
  return ITEM.test(reading.slice(span[0], Math.min(span[1], span[0] + 12)));
}

/** The enumerated items inside a stretch, each up to the next; none where fewer than two stand there. */
export function itemSpans(reading: string, [start, end]: Span): Span[] {
  const text = reading.slice(start, end);
  const starts = [...text.matchAll(INLINE_ITEM)].map(
    (match) => start + match.index + (/[。；：，]/.test(match[0][0] ?? "") ? 1 : 0),
  );
  if (starts.length < 2) return [];
  return starts.map((from, position): Span => [from, starts[position + 1] ?? end]);
}
