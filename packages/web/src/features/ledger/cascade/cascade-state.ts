import type { AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import type { AlignmentOutcome } from "@zhigang/domain/ledger";
import type { IconName } from "../../../kit/icon/icon.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";

/** What the address of the cascade tells. */
export const CASCADE_STATE = {
  upper: "",
  lower: "",
  view: "matrix",
  outcome: "",
  taskId: "",
  certainty: "",
  state: "",
  relation: "",
  link: "",
};
export type CascadeState = UrlState<typeof CASCADE_STATE>;
export type ChangeCascade = (change: Partial<CascadeState>, how?: { keepsHistory?: boolean }) => void;

/** How an outcome looks: its tone and its sign, so that colour never tells it alone. */
export const OUTCOME_LOOKS: Readonly<Record<AlignmentOutcome, { tone: Tone; icon: IconName }>> = {
  answered: { tone: "ok", icon: "check" },
  open: { tone: "info", icon: "question" },
  gap: { tone: "warn", icon: "minus" },
  conflict: { tone: "bad", icon: "warning" },
};

/** The links that the filters of the address leave. */
export function shownLinks({ links }: PlanAlignment, state: CascadeState): AlignmentLink[] {
  return links.filter(
    (link) =>
      (state.taskId === "" || link.upper.taskId === state.taskId) &&
      (state.certainty === "" || link.certainty === state.certainty) &&
      (state.state === "" || link.state === state.state) &&
      (state.relation === "" || link.relation === state.relation),
  );
}
