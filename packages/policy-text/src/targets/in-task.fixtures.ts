import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import type { Indicator, Question } from "../extraction.ts";
import { readIdentity } from "../identity/read-identity.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { readIndicators } from "./read-indicators.ts";

/** Numbers and questions of a plain text. */
export function readText(text: string): { indicators: readonly Indicator[]; questions: readonly Question[] } {
  const outline = buildOutline(contentFromPlainText(text));
  return readIndicators(outline, [], readIdentity(outline));
}

/** Reads words as the text of one task of a plan for 2024 to 2026. */
export function readTask(words: string): ReturnType<typeof readText> {
  return readText(`云台市智慧城市行动计划（2024—2026年）\n一、重点任务\n（一）夯实基础。${words}\n`);
}

/** The targets as `comparator value unit`. */
export function targetsOf(indicators: readonly Indicator[]): string[] {
  return indicators
    .filter(({ class: kind }) => kind === "target" || kind === "coverage")
    .map(({ comparator, value, unit }) => `${comparator} ${value ?? "all"} ${unit}`.trim());
}
