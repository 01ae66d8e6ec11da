import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftGap } from "@zhigang/contract/documents";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { ReviewDeeds } from "../review-deeds.ts";

/** Asks why a sentence is no task, then dismisses it. */
export function useAskToDismiss({ ask, send }: ReviewDeeds): (gap: DraftGap) => void {
  const t = useTexts(reviewTexts);
  return (gap) =>
    ask({
      key: gap.id,
      of: "gaps",
      title: t.dismissTitle,
      effect: t.dismissEffect,
      verb: t.dismiss,
      usual: Object.values(t.usual.gap),
      onGiven: (reason) => void send(documentsEndpoints.dismissDraftGap, { params: { id: gap.id }, body: { reason } }),
    });
}
