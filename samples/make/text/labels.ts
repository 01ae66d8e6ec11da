const DIGITS = "零一二三四五六七八九";

/** 一 to 九十九. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tail = ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? "");
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${tail}`;
}

/** The last label of a joined path. */
export function headingLabel(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A label as it stands before a heading: with its separator where the style has one. */
export function typedLabel(level: number, label: string): string {
  if (level === 1) return `${label}、`;
  return level === 2 ? label : `${label}.`;
}

/** Counts 一、（一）1. as a word processor does; one level may run on across its parents. */
export class LabelCounter {
  private readonly counts: [number, number, number] = [0, 0, 0];
  private readonly runningLevel: number | null;

  constructor(runningLevel: number | null) {
    this.runningLevel = runningLevel;
  }

  /** Steps to the next heading of a level and returns its path: `二/（一）/1`. */
  next(level: number): string {
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    for (let deeper = level + 1; deeper <= 3; deeper++) {
      if (deeper !== this.runningLevel) this.counts[deeper - 1] = 0;
    }
    const [first, second, third] = this.counts;
    return [chineseNumber(first), `（${chineseNumber(second)}）`, String(third)].slice(0, level).join("/");
  }
}
