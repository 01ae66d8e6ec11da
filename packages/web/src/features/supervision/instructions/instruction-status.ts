import type { InstructionStatus, InstructionUrgency } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of an instruction is told. */
export const INSTRUCTION_STATUS_TONES: Readonly<Record<InstructionStatus, Tone>> = {
  registered: "warn",
  under_way: "info",
  to_reply: "accent",
  replied: "brand",
  noted: "ok",
  followed: "idle",
  voided: "idle",
};

/** The more urgent, the louder. */
export const URGENCY_TONES: Readonly<Record<InstructionUrgency, Tone>> = {
  urgent: "bad",
  ordinary: "idle",
  difficult: "warn",
};
