import type { Span } from "../../src/span.ts";

/** Letters, digits and Chinese characters only, full-width forms folded: what two titles are compared by. */
export function bareForm(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Dice coefficient of the bigrams of two texts, 0 to 1. */
export function bigramDice(a: string, b: string): number {
  const first = bigrams(bareForm(a));
  const second = bigrams(bareForm(b));
  if (first.length === 0 || second.length === 0) return bareForm(a) === bareForm(b) ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared++;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

/** Whether one text stands inside the other, marks and spaces aside. */
export function oneContainsOther(a: string, b: string): boolean {
  const [x, y] = [bareForm(a), bareForm(b)];
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
}

/** How many characters other than white space stand between two offsets. */
export function charactersBetween(text: string, a: number, b: number): number {
  return text.slice(Math.min(a, b), Math.max(a, b)).replace(/\s/gu, "").length;
}

/** Whether a span is a non-empty range inside the text. */
export function isValidSpan(text: string, span: Span): boolean {
  const [start, end] = span;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
