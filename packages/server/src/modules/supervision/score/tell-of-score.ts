import type { ScoreAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { ScoreCardRow, ScoreRoundRow } from "./score-store.ts";

/** The steps of which the scored unit is told: conclusions go back to whom they are about (decree 733 Art. 16). */
const TOLD: Readonly<Partial<Record<ScoreAction, { readonly zh: string; readonly en: string }>>> = {
  return_self_score: { zh: "自评被退回", en: "The self-score was returned" },
  adopt: { zh: "考核评分已采用，可在期限内申诉", en: "The score was adopted; an appeal may be made within its days" },
  decide: { zh: "申诉已复核", en: "The appeal was decided" },
};

/** Tells the liaison and the head of the scored unit of a step. */
export async function tellOfScore(
  call: Call,
  step: {
    readonly card: ScoreCardRow;
    readonly round: ScoreRoundRow;
    readonly action: ScoreAction;
    readonly reason?: string | undefined;
  },
): Promise<void> {
  const { card, round, action, reason } = step;
  const words = TOLD[action];
  if (!words) return;
  const text = reason ?? round.title;
  await raiseNotices(
    call,
    (["liaison", "department_head"] as const).map((role) => ({
      kind: action === "return_self_score" ? ("returned" as const) : ("assigned" as const),
      to: { departmentId: card.departmentId, role },
      title: { zh: `${words.zh}：${round.title}`, en: `${words.en}: ${round.title}` },
      text: { zh: text, en: text },
      link: `/supervision/score-cards/${card.id}`,
      isUrgent: false,
      dedupeKey: `score-${action} ${card.id} ${card.version}`,
      subject: card.id,
    })),
  );
}
