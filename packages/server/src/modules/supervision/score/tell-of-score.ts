import type { BothWords, ScoreAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { ScoreCardRow, ScoreRoundRow } from "./score-store.ts";

/** The steps of which the scored unit is told: conclusions go back to whom they are about (decree 733 Art. 16). */
const TOLD: Readonly<Partial<Record<ScoreAction, BothWords>>> = {
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
  await tellUnit(call, card, {
    kind: action === "return_self_score" ? "returned" : "assigned",
    title: { zh: `${words.zh}：${round.title}`, en: `${words.en}: ${round.title}` },
    text: reason ?? round.title,
    dedupeKey: `score-${action} ${card.id} ${card.version}`,
  });
}

/** Tells a unit that its card counts no more. */
export async function tellOfDiscard(
  call: Call,
  { card, round, reason }: { readonly card: ScoreCardRow; readonly round: ScoreRoundRow; readonly reason: string },
): Promise<void> {
  await tellUnit(call, card, {
    kind: "returned",
    title: { zh: `评分轮次已作废：${round.title}`, en: `The round of scoring was discarded: ${round.title}` },
    text: reason,
    dedupeKey: `score-discard ${card.id}`,
  });
}

async function tellUnit(
  call: Call,
  card: ScoreCardRow,
  told: {
    readonly kind: "returned" | "assigned";
    readonly title: BothWords;
    readonly text: string;
    readonly dedupeKey: string;
  },
): Promise<void> {
  const { text, ...rest } = told;
  await raiseNotices(
    call,
    (["liaison", "department_head"] as const).map((role) => ({
      ...rest,
      to: { departmentId: card.departmentId, role },
      text: { zh: text, en: text },
      link: `/supervision/score-cards/${card.id}`,
      isUrgent: false,
      subject: card.id,
    })),
  );
}
