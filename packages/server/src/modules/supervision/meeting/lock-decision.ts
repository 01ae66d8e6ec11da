import { DECISION_ACTION_WORDS, DECISION_STATE_WORDS } from "@zhigang/domain/glossary";
import { decideDecisionAction, decisionState } from "@zhigang/domain/supervision";
import type { DecisionAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { getDecisionRow } from "./decision-store.ts";
import type { DecisionRow } from "./decision-store.ts";
import { getMeetingDecision, loadItemsOf, situationOf } from "./decision-view.ts";
import { getSeenMeeting } from "./meeting-scope.ts";
import type { MeetingRow } from "./meeting-store.ts";

/** A decision, locked with its meeting, once the rules allow this to be done to it by somebody who saw it as it is. */
export async function lockDecisionFor(
  call: Call,
  id: string,
  action: DecisionAction,
): Promise<{ readonly decision: DecisionRow; readonly meeting: MeetingRow }> {
  const { meetingId } = await getDecisionRow(call.tx, id);
  const meeting = await getSeenMeeting(call, meetingId, "change");
  const decision = await getDecisionRow(call.tx, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== decision.version) {
    requireVersion(call, decision, await getMeetingDecision(call, id));
  }
  const spoken = (await loadItemsOf(call, [decision])).get(decision.itemId ?? "");
  const situation = situationOf(decision, meeting, spoken);
  const allowed = decideDecisionAction(situation, action);
  if (allowed.allowed) return { decision, meeting };
  throw new AppError(`supervision.${allowed.because}`, {
    id,
    number: decision.number,
    state: DECISION_STATE_WORDS[decisionState(situation)][call.language],
    action: DECISION_ACTION_WORDS[action][call.language],
  });
}
