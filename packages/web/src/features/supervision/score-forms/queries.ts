import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;
const READERS = [e.listScoreForms];

/** 评分办法 with the city's own versions. */
export function useScoreForms() {
  return useEndpoint(e.listScoreForms, {});
}

/** The rounds on which a draft may be tried. */
export function useRoundsOf(form: string) {
  const rounds = useEndpoint(e.listScoreRounds, {});
  return rounds.data?.items.filter(({ formName, discarded }) => formName === form && discarded === null) ?? [];
}

/** 起草. */
export function useDraftForm(onSuccess: () => void) {
  return useSend(e.draftScoreForm, { touches: READERS, onSuccess });
}

/** 放弃草稿. */
export function useDiscardDraft(onSuccess: () => void) {
  return useSend(e.discardScoreFormDraft, { touches: READERS, onSuccess });
}

/** 试算; nothing is kept of it. */
export function usePreviewForm() {
  return useSend(e.previewScoreForm);
}

/** 启用. */
export function usePutFormInForce(onSuccess: () => void) {
  return useSend(e.putScoreFormInForce, { touches: READERS, onSuccess });
}
