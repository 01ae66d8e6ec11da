import type { RuleVersionStatus } from "@zhigang/domain/supervision";
import type { Tone } from "../../../kit/tone/tone.ts";

/** In which tone the state of a version is told. */
export const RULE_VERSION_TONES: Readonly<Record<RuleVersionStatus, Tone>> = {
  drafted: "warn",
  in_force: "ok",
  retired: "idle",
};
