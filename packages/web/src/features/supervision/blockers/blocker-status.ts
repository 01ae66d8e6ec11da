import type { BlockerLevel, BlockerStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a blocker is told. */
export const BLOCKER_STATUS_TONES: Readonly<Record<BlockerStatus, Tone>> = {
  raised: "warn",
  unowned: "warn",
  assigned: "info",
  answered: "brand",
  unsolved: "bad",
  escalated: "accent",
  solved: "ok",
  withdrawn: "idle",
};

/** In which tone its level is told: the higher, the louder. */
export const BLOCKER_LEVEL_TONES: Readonly<Record<BlockerLevel, Tone>> = {
  unit: "idle",
  office: "warn",
  leader: "bad",
};
