import type { ConsequenceKind, ConsequenceStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a proposal is told. */
export const CONSEQUENCE_STATUS_TONES: Readonly<Record<ConsequenceStatus, Tone>> = {
  drafted: "warn",
  hearing: "info",
  heard: "info",
  submitted: "brand",
  approved: "ok",
  declined: "idle",
  withdrawn: "idle",
  revoked: "idle",
};

/** In which tone its kind is told. */
export const CONSEQUENCE_KIND_TONES: Readonly<Record<ConsequenceKind, Tone>> = {
  praise: "ok",
  incentive: "ok",
  criticism: "warn",
  accountability: "bad",
};
