import type { BulletinStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** What waits for somebody stands out; what is settled does not. */
export const BULLETIN_TONES: Readonly<Record<BulletinStatus, Tone>> = {
  drafted: "warn",
  issued: "ok",
  corrected: "idle",
  discarded: "idle",
};

/** The page of one bulletin. */
export function bulletinAddress(id: string): string {
  return `/supervision/bulletins/${id}`;
}
