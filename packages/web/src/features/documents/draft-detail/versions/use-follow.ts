import { documentsEndpoints } from "@zhigang/contract/documents";
import type { CarriedOver, Draft } from "@zhigang/contract/documents";
import { useSend } from "../../../../api/use-endpoint.ts";
import { useErrorWords } from "../../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { versionTexts } from "./version-texts.ts";

const TOUCHED = [
  documentsEndpoints.getDraft,
  documentsEndpoints.listDrafts,
  documentsEndpoints.getDraftComparison,
  documentsEndpoints.listEarlierDrafts,
];

/** Says that a draft is a new version of another, or of none, and tells what was taken over. */
export function useFollow(draft: Draft, onChanged: () => void) {
  const t = useTexts(versionTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const tell = (carried: CarriedOver) => {
    const { decisions, corrections, additions, answers, dismissals, overtaken } = carried;
    const counts = { decisions, corrections, additions, answers, dismissals };
    const said = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, format.number(count)]));
    showToast({ words: t.carried(said as Parameters<typeof t.carried>[0]) });
    if (overtaken > 0) showToast({ tone: "info", words: t.overtaken(format.number(overtaken)) });
  };
  const refused = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const following = useSend(documentsEndpoints.followEarlierDraft, {
    touches: TOUCHED,
    onSuccess: ({ carried }) => {
      tell(carried);
      onChanged();
    },
    onError: refused,
  });
  const stopping = useSend(documentsEndpoints.stopFollowing, {
    touches: TOUCHED,
    onSuccess: onChanged,
    onError: refused,
  });
  const shared = { params: { id: draft.id }, options: { version: draft.version } };
  return {
    follow: (earlierDraftId: string) => following.mutate({ ...shared, body: { earlierDraftId } }),
    stop: () => stopping.mutate(shared),
    isBusy: following.isPending || stopping.isPending,
  };
}
