import type { ScoreFormContent } from "@zhigang/contract/supervision";
import { lintScoreForm } from "@zhigang/domain/supervision";
import type { Language } from "@zhigang/domain/glossary";

export type ContentOf<K extends ScoreFormContent["kind"]> = Extract<ScoreFormContent, { kind: K }>;
/** What is wrong at a parameter, in the reader's language. */
export type ErrorAt = (at: string) => string | undefined;

/** How a figure is typed: at most four digits before the point and four after it. */
export const FIGURE = /^-?\d{1,4}(?:\.\d{1,4})?$/;

/** The first finding of each parameter. */
export function errorsOf(content: ScoreFormContent, language: Language): ErrorAt {
  const findings = lintScoreForm(content);
  return (at) => findings.find((finding) => finding.at === at)?.[language];
}

/** Whether the server would take it as a draft: every figure a number, every rule with its words. */
export function isComplete(content: ScoreFormContent): boolean {
  const { figures, words, counts } = partsOf(content);
  const areNamed = [...words, content.title, ...(content.groups ?? []).map((group) => group.words)].every(
    ({ zh, en }) => zh.trim() !== "" && en.trim() !== "",
  );
  const haveKinds = (content.groups ?? []).every(({ kinds }) => kinds.length > 0);
  return (
    areNamed &&
    haveKinds &&
    content.source.trim() !== "" &&
    figures.every((text) => FIGURE.test(text)) &&
    counts.every((count) => count > 0)
  );
}

interface Parts {
  readonly figures: readonly string[];
  readonly words: readonly { readonly zh: string; readonly en: string }[];
  readonly counts: readonly number[];
}

function partsOf(content: ScoreFormContent): Parts {
  switch (content.kind) {
    case "deductions": {
      const { start, rules, appraisal, onlyListed } = content;
      return {
        figures: [
          start,
          onlyListed.times,
          ...(appraisal ? [appraisal.most] : []),
          ...rules.flatMap((rule) => [rule.least, rule.most]),
        ],
        words: [...rules, onlyListed, ...(appraisal ? [appraisal] : [])].map((rule) => rule.words),
        counts: [rules.length],
      };
    }
    case "lights": {
      const { start, rules } = content;
      return {
        figures: [start, ...rules.map(({ points }) => points)],
        words: rules.map((rule) => rule.words),
        counts: [rules.length, ...rules.map(({ every }) => every)],
      };
    }
    case "completion": {
      const { full, cap, floor, bonusSlope, bonusCap, supportShare, words } = content;
      return { figures: [full, cap, floor, bonusSlope, bonusCap, supportShare], words: [words], counts: [] };
    }
    case "grades": {
      const { full, grades, levels, load, words } = content;
      const factors = [...Object.values(grades), ...Object.values(levels), ...load.map(({ factor }) => factor)];
      return { figures: [full, ...factors], words: [words], counts: [load.length, ...load.map(({ from }) => from)] };
    }
  }
}

/** The number of the next rule: A8 after A7. */
export function nextRuleId(letter: "A" | "B", ids: readonly string[]): string {
  return `${letter}${Math.max(0, ...ids.map((id) => Number(id.slice(1)))) + 1}`;
}

/** A whole number as it is typed; nothing typed is 0, which no draft is kept with. */
export function countOf(typed: string): number {
  return Number(typed.replace(/\D/g, "").slice(0, 4));
}
