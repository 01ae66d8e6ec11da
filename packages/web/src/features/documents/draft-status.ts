import type { DraftItemState, DraftStatus } from "@zhigang/domain/documents";
import type { Tone } from "../../kit/tone/tone.ts";

/** The tone of each state; the word always stands beside it. */
export const DRAFT_STATUS_TONES: Readonly<Record<DraftStatus, Tone>> = {
  open: "info",
  published: "ok",
  discarded: "idle",
};

export const ITEM_STATE_TONES: Readonly<Record<DraftItemState, Tone>> = {
  proposed: "warn",
  accepted: "ok",
  edited: "info",
  added: "brand",
  rejected: "idle",
};
