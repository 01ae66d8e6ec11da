import type { SheetStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a sheet is told. */
export const SHEET_STATUS_TONES: Readonly<Record<SheetStatus, Tone>> = {
  drafted: "warn",
  issued: "info",
  answered: "brand",
  settled: "ok",
  discarded: "idle",
  recalled: "idle",
};
