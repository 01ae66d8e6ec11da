import type { ScoreStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a score is told. */
export const SCORE_STATUS_TONES: Readonly<Record<ScoreStatus, Tone>> = {
  drafted: "warn",
  self_scored: "info",
  reviewed: "info",
  adopted: "brand",
  appealed: "warn",
  decided: "brand",
  final: "ok",
};
