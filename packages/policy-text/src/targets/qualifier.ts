import type { Comparator } from "../extraction.ts";
import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { Quantity } from "../words/quantity.ts";
import { skipSpaces } from "../words/quantity.ts";
import type { UnitKind } from "../words/unit-words.ts";

const AT_LEAST =
  "达到 达 不低于 不少于 至少 不小于 达到或超过 ≥ >= 均达到 分别达到 各达到 累计达到 达到了 不得低于 不得少于 稳定达到 迈上 站上 跃上 跨上 迈入 跨入 站稳 冲刺 冲击 均不低于 原则上不低于 原则上不少于 总体不低于 均不少于";
const LEVEL =
  "提高到 提升到 提升至 提高至 延长至 延长到 拓展到 拓展至 扩展到 扩展至 扩充到 扩充至 跃升至 跃升到 攀升至 攀升到 增强到 增加为 提升为 提高为 扩大为 发展到 发展至 升级到 增加到 增加至 增长到 增长至 扩大到 扩大至 上升到 上升至 增至 升至 保持在 稳定在 维持在 保持 调整到 优化到 累计 扩容至 提速至 做到 实现";
const MORE = "超过 突破 大于 高于 多于 超 逾 破 > 均超过 分别超过 累计超过";
const AT_MOST = "不超过 不高于 不多于 不大于 不超 ≤ <= 控制在 严控在 不得超过 不得高于";
const LESS = "低于 小于 少于 <";
const DOWN =
  "降至 降到 降低到 降低至 下降到 下降至 压减到 压减至 缩短至 缩短到 压缩至 压缩到 减少到 减少至 精简为 缩短为 压缩为 压减为 减少为 收窄至 收窄到 降为 减为 缩减为 减至 精简到 精简至 压降至 压降到 缩减到 缩减至";
const ABOUT = "约 大约 近 接近 约为 将近";

/** What a qualifier does to the comparison; `level` and `down` say that the number is an end state. */
type Qualifying = { readonly comparator: Comparator; readonly isEndState: boolean };

const LEADING_GROUPS: readonly (readonly [words: string, meaning: Qualifying])[] = [
  [AT_LEAST, { comparator: ">=", isEndState: true }],
  [LEVEL, { comparator: "=", isEndState: true }],
  [MORE, { comparator: ">", isEndState: true }],
  [AT_MOST, { comparator: "<=", isEndState: true }],
  [LESS, { comparator: "<", isEndState: true }],
  [DOWN, { comparator: "=", isEndState: true }],
  [ABOUT, { comparator: "~", isEndState: false }],
];
const MEANINGS = new Map<string, Qualifying>(
  LEADING_GROUPS.flatMap(([words, meaning]) => words.split(" ").map((word): [string, Qualifying] => [word, meaning])),
);
const LEADING = lexicon([...MEANINGS.keys()]);

const TRAILING: Readonly<Record<string, Comparator>> = {
  及以上: ">=",
  以上: ">=",
  及以下: "<=",
  以下: "<=",
  以内: "<=",
  之内: "<=",
  内: "<=",
  左右: "~",
  上下: "~",
};
const TRAILING_WORDS = lexicon(Object.keys(TRAILING));

/** A number with the words around it that say how it compares. */
export interface Qualified {
  /** From the qualifier or the number to the unit or the word behind it. */
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator;
  /** The word before the number, or null. */
  readonly leading: string | null;
  readonly hasTrailing: boolean;
  /** 达到, 超过, 提高到: the number is where things shall stand. */
  readonly isEndState: boolean;
}

/** Reads the qualifiers directly before and behind a quantity; nothing before `floor` is looked at. */
export function readQualifiers(reading: string, quantity: Quantity, floor: number, limit: number): Qualified {
  const from = reading[quantity.start - 1] === " " ? quantity.start - 1 : quantity.start;
  const outer = leadingBefore(reading, from, floor);
  const start = outer ? from - outer.length : quantity.start;
  const trailingAt = skipSpaces(reading, quantity.end);
  const trailing = trailingAt < limit ? trailingWord(reading, trailingAt, quantity) : null;
  const meaning = outer === null ? undefined : MEANINGS.get(outer);
  return {
    start,
    end: trailing === null ? quantity.end : trailingAt + trailing.length,
    comparator: comparatorOf(quantity, isDeed(reading, quantity, outer, start, floor) ? undefined : meaning, trailing),
    leading: outer,
    hasTrailing: trailing !== null,
    isEndState: meaning?.isEndState ?? false,
  };
}

/** 攻破100项, 突破10种: a verb of its own where no subject stands before it; 规模突破100亿元 compares. */
const DEEDS: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>(["counter", "people"]);

function isDeed(reading: string, { kind }: Quantity, leading: string | null, start: number, floor: number): boolean {
  if (leading === "破") return "攻突".includes(reading[start - 1] ?? " ");
  if (!DEEDS.has(kind)) return false;
  return leading === "突破" && (start === floor || "，、并和及 力新".includes(reading[start - 1] ?? "，"));
}

function leadingBefore(reading: string, from: number, floor: number): string | null {
  const word = withoutAverage(reading, LEADING.endingAt(reading, from, floor), from);
  if (word === "近" && reading[from - 2] === "最") return null;
  if (word === "约" && isOneOf(reading, from - 2, "签合公节")) return null;
  if (word === null || MEANINGS.get(word)?.comparator !== "~") return word;
  const before = LEADING.endingAt(reading, from - word.length, floor);
  return before === null ? word : before + word;
}

/** 平均不低于: the 均 belongs to 平均. */
function withoutAverage(reading: string, word: string | null, from: number): string | null {
  return word?.startsWith("均") && reading[from - word.length - 1] === "平" ? word.slice(1) : word;
}

function trailingWord(reading: string, at: number, quantity: Quantity): string | null {
  const word = TRAILING_WORDS.startingAt(reading, at);
  if (word !== "内") return word;
  return quantity.kind === "duration" ? word : null;
}

function comparatorOf(quantity: Quantity, meaning: Qualifying | undefined, trailing: string | null): Comparator {
  if (quantity.high !== null) return "range";
  const before = meaning === undefined ? "=" : meaning.comparator;
  const behind = trailing === null ? undefined : TRAILING[trailing];
  if (behind !== undefined) return before === ">" && behind === ">=" ? ">" : behind;
  return before === "=" && quantity.isMore ? ">" : before;
}
