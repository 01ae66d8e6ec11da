import { toReadingForm } from "../content/reading-form.ts";
import { readingOf } from "../content/reading-of.ts";
import { overlaps } from "../span.ts";
import type { AlignedPlan } from "./alignment.ts";
import { linesOf, type LineOfWork } from "./lines-of-work.ts";
import { listPassages, type Passage } from "./passages.ts";
import { featuresOf, tokensOf, type Feature, type Tokens } from "./tokens.ts";

/** A passage with its words taken apart. */
export interface PreparedPassage {
  readonly passage: Passage;
  readonly tokens: Tokens;
  readonly features: readonly Feature[];
  /** At which of the features each key stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly keys: ReadonlySet<string>;
  readonly titleKeys: ReadonlySet<string>;
  /** How much each feature is what the passage is about: 1 in its title, less for one mention in a long text. */
  readonly centrality: ReadonlyMap<string, number>;
  /** What the passage is about, as its title and words show. */
  readonly lines: ReadonlyMap<LineOfWork, number>;
}

/** A pair's name in maps. */
export function keyOfPair(upper: PreparedPassage, lower: PreparedPassage): string {
  return `${upper.passage.index}:${lower.passage.index}`;
}

/** A plan's passages, ready to be compared. */
export function preparePassages(plan: AlignedPlan): PreparedPassage[] {
  const reading = readingOf(plan.content);
  return listPassages(plan).map((passage) => {
    const tokens = tokensOf(reading, passage.span, ownersOf(passage));
    const features = featuresOf(tokens);
    const { titleSpan } = passage;
    const inTitle =
      titleSpan === null ? [] : features.filter((feature) => overlaps(spanOf(tokens, feature), titleSpan));
    const heading =
      passage.heading === "" ? [] : featuresOf(tokensOf(toReadingForm(passage.heading), [0, passage.heading.length]));
    const titleKeys = new Set([...inTitle, ...heading].map(({ key }) => key));
    return {
      passage,
      tokens,
      features,
      places: placesOf(features),
      keys: new Set([...features, ...heading].map(({ key }) => key)),
      titleKeys,
      centrality: centralityOf(features, titleKeys, tokens.words.length),
      lines: linesOf(titleOf(passage), tokens.words.join("")),
    };
  });
}

function placesOf(features: readonly Feature[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  features.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return places;
}

function titleOf({ titleSpan, title, heading }: Passage): string {
  return toReadingForm(`${heading} ${titleSpan === null ? "" : title}`);
}

const SHORT = 45;
const LEAST_CENTRAL = 0.3;
const AGAIN = 0.25;

function centralityOf(
  features: readonly Feature[],
  titleKeys: ReadonlySet<string>,
  length: number,
): ReadonlyMap<string, number> {
  const once = Math.min(1, Math.max(LEAST_CENTRAL, Math.sqrt(SHORT / Math.max(1, length)) * 0.8));
  const found = new Map<string, number>();
  for (const { key } of features) {
    const known = found.get(key);
    found.set(key, known === undefined ? once : Math.min(1, known + AGAIN));
  }
  for (const key of titleKeys) found.set(key, 1);
  return found;
}

/** Where a feature stands in the text. */
export function spanOf({ at, words }: Tokens, { first, last }: Pick<Feature, "first" | "last">): [number, number] {
  return [at[first] ?? 0, (at[last] ?? 0) + (words[last]?.length ?? 0)];
}

function ownersOf({ task }: Passage) {
  if (task === null) return [];
  const steps = task.measures.flatMap(({ leads, supports }) => [...leads, ...supports]);
  return [...task.leads, ...task.supports, ...task.others, ...steps].map(({ span }) => span);
}
