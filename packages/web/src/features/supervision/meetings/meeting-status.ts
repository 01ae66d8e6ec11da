import type { DecisionState, MeetingStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a meeting is told. */
export const MEETING_TONES: Readonly<Record<MeetingStatus, Tone>> = {
  drafted: "warn",
  convened: "info",
  held: "brand",
  settled: "ok",
  cancelled: "idle",
};

/** In which tone it is told what became of a decision. */
export const DECISION_TONES: Readonly<Record<DecisionState, Tone>> = {
  waiting: "warn",
  under_way: "info",
  overdue: "bad",
  carried_out: "ok",
  dropped: "warn",
  noted: "warn",
  closed: "idle",
};
