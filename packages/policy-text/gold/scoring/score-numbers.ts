import { bareForm, bigramDice, oneContainsOther } from "./likeness.ts";
import type { ReadIndicator } from "./reading.ts";
import type { Agreement } from "./score-rest.ts";
import type { Finding } from "./score.ts";

/** What a gold may state of an indicator beside its value; only what it states counts. */
export const OF_NUMBERS = ["name", "timeBasis", "change"] as const;
export type OfNumbers = (typeof OF_NUMBERS)[number];

interface Pair {
  readonly produced: ReadIndicator;
  readonly expected: ReadIndicator;
}

/** Of the matched indicators: how many agree in what the gold says of them. */
export function scoreNumbers(pairs: readonly Pair[], findings: Finding[]): Record<OfNumbers, Agreement> {
  const score = (kind: OfNumbers): Agreement => {
    const stated = pairs.filter(({ expected }) => expected[kind] !== undefined);
    const wrong = stated.filter(({ produced, expected }) => !agrees(kind, produced[kind] ?? "", expected[kind] ?? ""));
    for (const { produced, expected } of wrong) {
      const what = `${produced[kind] ?? "none"} instead of ${expected[kind] ?? "none"}`;
      findings.push({ kind, verdict: "wrong", what, span: produced.span });
    }
    return { right: stated.length - wrong.length, expected: stated.length };
  };
  return { name: score("name"), timeBasis: score("timeBasis"), change: score("change") };
}

const ALIKE_NAME = 0.6;
/** A name that holds the other may be so much longer. */
const LONGEST_EXCESS = 2;

function agrees(kind: OfNumbers, mine: string, theirs: string): boolean {
  const forms = theirs.split("|");
  return kind === "name" ? forms.some((form) => isLikeName(mine, form)) : forms.includes(mine);
}

/** 核心产业规模 and 人工智能核心产业规模 name the same; 规模 alone names too little, a whole clause too much. */
function isLikeName(mine: string, theirs: string): boolean {
  if (bigramDice(mine, theirs) >= ALIKE_NAME) return true;
  const [a, b] = [bareForm(mine).length, bareForm(theirs).length];
  return oneContainsOther(mine, theirs) && Math.max(a, b) <= LONGEST_EXCESS * Math.min(a, b);
}
