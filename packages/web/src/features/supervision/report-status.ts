import type { ReportStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../kit/tone/tone.ts";

/** In which tone the state of a report is told. */
export const REPORT_STATUS_TONES: Readonly<Record<ReportStatus, Tone>> = {
  draft: "warn",
  submitted: "info",
  signed: "info",
  returned: "bad",
  approved: "ok",
  changed: "info",
  change_signed: "info",
};
