import { classNames } from "../../../kit/class-names/class-names.ts";
import styles from "./paper.module.css";

/** A stretch of the text with a bar in the margin: a task, or an unclaimed sentence. */
export interface MarginBar {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tone: "task" | "doubt" | "done";
}

const TONES = { task: styles.barTask, doubt: styles.barDoubt, done: styles.barDone } as const;

/** Whether the lit thing is a whole stretch, which is told by its ground and not by a frame around each word. */
export function isStretchLit(bars: readonly MarginBar[], litId: string | null): boolean {
  return litId !== null && bars.some((bar) => bar.id === litId && bar.tone !== "doubt");
}

/** The look of the narrowest stretch that covers a block; the lit one goes before all others. */
export function barClass(bars: readonly MarginBar[], litId: string | null): string | undefined {
  const bar = narrowest(bars);
  if (!bar) return undefined;
  if (isStretchLit(bars, litId)) return classNames(styles.bar, styles.barLit);
  return classNames(styles.bar, TONES[bar.tone]);
}

/** The stretch that says most about a place: a sentence goes before the task it stands in. */
export function narrowest(bars: readonly MarginBar[]): MarginBar | undefined {
  return [...bars].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
