import type { Extraction } from "../../src/extraction.ts";
import { quote } from "../../src/span.ts";
import type { Span } from "../../src/span.ts";
import { bareForm, isValidSpan } from "./likeness.ts";

/** Every span of an extraction that does not point at a non-empty range of the text, or whose words are not what it stands for. */
export function findBrokenSpans(extraction: Extraction, text: string): string[] {
  const broken: string[] = [];
  if (extraction.text !== text) broken.push("the text is not the text that was read");
  walk(extraction, "", text, broken);
  for (const task of extraction.tasks) {
    if (bareForm(quote(text, task.titleSpan)) !== bareForm(task.title)) broken.push(`${task.id}: title ${task.title}`);
  }
  return broken;
}

function walk(value: unknown, path: string, text: string, broken: string[]): void {
  if (isSpanLike(value) && /(^|\.)([a-zA-Z]*[sS]pan|unclaimed\.\d+)$/.test(path)) {
    if (!isValidSpan(text, value)) broken.push(`${path}: ${value.join("–")}`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`, text, broken);
}

function isSpanLike(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number");
}
