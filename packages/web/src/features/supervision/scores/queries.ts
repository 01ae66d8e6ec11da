import type { ScoreCardDetail, ScoreRoundDetail } from "@zhigang/contract/supervision";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** What reads scores anew after one of them changed. */
const READERS = [e.listScoreRounds, e.getScoreRound, e.getScoreCard];

/** 评分轮次. */
export function useScoreRounds() {
  return useEndpoint(e.listScoreRounds, {});
}

/** One round with its groups. */
export function useScoreRound(id: string) {
  return useEndpoint(e.getScoreRound, { params: { id } });
}

/** 重算, when somebody asks for it. */
export function useReplay(id: string, isEnabled: boolean) {
  return useEndpoint(e.replayScoreRound, { params: { id } }, { isEnabled });
}

/** One card whole. */
export function useScoreCard(id: string) {
  return useEndpoint(e.getScoreCard, { params: { id } });
}

/** 新建评分. */
export function useDraftRound(onSuccess: (round: ScoreRoundDetail) => void) {
  return useSend(e.draftScoreRound, { touches: READERS, onSuccess });
}

/** 采用 and 定案 of a round. */
export function useRoundDeed(deed: "adopt" | "finish", onSuccess: () => void) {
  return useSend(deed === "adopt" ? e.adoptScoreRound : e.finishScoreRound, { touches: READERS, onSuccess });
}

/** 作废. */
export function useDiscardRound(onSuccess: () => void) {
  return useSend(e.discardScoreRound, { touches: READERS, onSuccess });
}

/** 模拟; nothing is kept of it. */
export function useSimulation() {
  return useSend(e.simulateScore);
}

const STATED = { self_score: e.selfScoreCard, review: e.reviewScoreCard, decide: e.decideScoreAppeal } as const;
export type StatedAction = keyof typeof STATED;

/** 自评, 审核, 复核: with statements, the last with its reason too. */
export function useStatedStep(action: StatedAction, onSuccess: (card: ScoreCardDetail) => void) {
  return useSend(STATED[action] as typeof e.decideScoreAppeal, { touches: READERS, onSuccess });
}

const REASONED = {
  return_self_score: e.returnSelfScore,
  return_review: e.returnScoreReview,
  appeal: e.appealScore,
} as const;
export type ReasonedAction = keyof typeof REASONED;

/** 退回, 申诉: with a reason alone. */
export function useReasonedStep(action: ReasonedAction, onSuccess: () => void) {
  return useSend(REASONED[action], { touches: READERS, onSuccess });
}
