import type { Task } from "../extraction.ts";
import type { BodyRename, BodySameness, Ground } from "./alignment.ts";

/** A body as it is compared: whose it is and its line of business, without level and kind. */
export interface BodyLine {
  readonly name: string;
  /** Of another place, so that two bureaus of two cities never meet. */
  readonly line: string;
}

/** Level words in front, and the word for the kind of body behind. */
const LEVEL = /^(?:本|我)?(?:国家|省|自治区|市|州|盟|地区|区|县|旗|新区|街道|镇|乡)(?!场|域)/;
const KIND = /(?:委员会|管理局|总局|局|委|厅|部|办公室|办|处|科|中心|支队|大队)$/;

/** The line of business of every body that a task names. */
export function bodiesOf(task: Task | null): BodyLine[] {
  if (task === null) return [];
  const steps = task.measures.flatMap(({ leads, supports }) => [...leads, ...supports]);
  const named = [...task.leads, ...task.supports, ...task.others, ...steps].filter(({ isCollective }) => !isCollective);
  return [...new Set(named.map(({ name }) => name))].map((name) => ({ name, line: lineOf(name) }));
}

/** `市科技局` and `区科技局` share a line of business; `衡浦市科技局` keeps its city and shares it with neither. */
export function lineOf(name: string): string {
  const bare = name.replace(/[\s（）]/g, "").replace(LEVEL, "");
  const line = bare.replace(KIND, "");
  return line.length >= 2 ? line : bare;
}

/** How rare each line of business is in both plans: a body that leads everything tells nothing. */
export class BodyRarity {
  readonly #count = new Map<string, number>();
  readonly #total: number;

  constructor(tasks: readonly (readonly BodyLine[])[]) {
    this.#total = Math.max(tasks.length, 4);
    for (const bodies of tasks) {
      for (const line of new Set(bodies.map(({ line }) => line)))
        this.#count.set(line, (this.#count.get(line) ?? 0) + 1);
    }
  }

  weigh(line: string): number {
    const count = Math.max(2, this.#count.get(line) ?? 2);
    return Math.max(0, Math.log(this.#total / count) / Math.log(this.#total / 2));
  }
}

export interface BodyComparison {
  readonly score: number;
  readonly ground: Extract<Ground, { kind: "body" }> | null;
}

/** The bodies of a task, found by name and by line of business. */
export interface BodyIndex {
  readonly all: readonly BodyLine[];
  readonly byName: ReadonlyMap<string, BodyLine>;
  /** The first body of each line. */
  readonly byLine: ReadonlyMap<string, BodyLine>;
}

/** Makes the bodies of a task ready to be compared with many others. */
export function indexBodies(all: readonly BodyLine[]): BodyIndex {
  const last = all.toReversed();
  return {
    all,
    byName: new Map(all.map((body) => [body.name, body])),
    byLine: new Map(last.filter(({ line }) => line.length >= 2).map((body) => [body.line, body])),
  };
}

/** The later names of each body, by its former one. */
export type LaterNames = ReadonlyMap<string, readonly string[]>;

/** Arranges renames by the name that is no more. */
export function laterNames(renames: readonly BodyRename[]): LaterNames {
  const later = new Map<string, string[]>();
  for (const { from, to } of renames) {
    const known = later.get(from);
    if (known === undefined) later.set(from, [to]);
    else known.push(to);
  }
  return later;
}

/** The rarest body that both tasks name, under its own name, a later one, or as the same line at another level. */
export function compareBodies(
  upper: BodyIndex,
  lower: BodyIndex,
  rarity: BodyRarity,
  later: LaterNames,
): BodyComparison {
  let best: BodyComparison = { score: 0, ground: null };
  for (const above of upper.all) {
    for (const [sameness, below] of sameBodies(above, lower, later)) {
      const score = Math.max(rarity.weigh(above.line), rarity.weigh(below.line)) * (sameness === "same_line" ? 0.8 : 1);
      if (score > best.score)
        best = { score, ground: { kind: "body", upper: above.name, lower: below.name, sameness } };
    }
  }
  return best;
}

function sameBodies(above: BodyLine, lower: BodyIndex, later: LaterNames): [BodySameness, BodyLine][] {
  const same = lower.byName.get(above.name);
  const line = lower.byLine.get(above.line);
  const renamed = (later.get(above.name) ?? []).flatMap((name) => lower.byName.get(name) ?? []);
  return [
    ...(same === undefined ? [] : [["same", same] as [BodySameness, BodyLine]]),
    ...renamed.map((below): [BodySameness, BodyLine] => ["renamed", below]),
    ...(line === undefined ? [] : [["same_line", line] as [BodySameness, BodyLine]]),
  ];
}
