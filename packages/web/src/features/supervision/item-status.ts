import type { ItemStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../kit/tone/tone.ts";

/** How the state of an item is toned: what waits for somebody stands out, what is settled does not. */
export const ITEM_STATUS_TONES: Readonly<Record<ItemStatus, Tone>> = {
  proposed: "warn",
  filed: "info",
  assigned: "warn",
  refused: "bad",
  acknowledged: "info",
  handled: "brand",
  completion_reported: "warn",
  supplement_asked: "warn",
  closed: "ok",
  rectified: "bad",
  verified: "ok",
  cleared: "ok",
  archived: "idle",
  suspended: "idle",
  split_up: "idle",
  merged: "idle",
  cancelled: "idle",
};
