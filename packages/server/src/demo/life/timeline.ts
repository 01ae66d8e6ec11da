import type { DemoDay } from "./life-days.ts";
import type { Scene, Stage } from "./stage.ts";

/** Something that is done on a day of the story. */
export interface Deed {
  readonly on: DemoDay;
  readonly play: (stage: Stage, scene: Scene) => Promise<void>;
}

/** The deeds of one month in their order: by day, and on a day as they were told. */
export function deedsOfMonth(deeds: readonly Deed[], month: number): Deed[] {
  return deeds.filter(({ on }) => on[0] === month).toSorted((a, b) => a.on[1] - b.on[1]);
}
