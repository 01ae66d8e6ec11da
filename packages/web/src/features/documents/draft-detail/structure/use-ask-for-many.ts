import { documentsEndpoints } from "@zhigang/contract/documents";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { Entry } from "../entries/review-entries.ts";
import type { ReviewDeeds } from "../review-deeds.ts";
import { structureTexts } from "./structure-texts.ts";

/** Asks once for the reason for which several entries are struck out or dismissed. */
export function useAskForMany(
  draftId: string,
  { ask, send }: ReviewDeeds,
): (picked: readonly Entry[], onDone: () => void) => void {
  const t = useTexts(structureTexts);
  const r = useTexts(reviewTexts);
  const format = useFormat();
  const params = { id: draftId };
  return (picked, onDone) => {
    const gapIds = picked.flatMap((entry) => (entry.kind === "gap" ? [entry.id] : []));
    const itemIds = picked.flatMap((entry) => (entry.kind === "task" || entry.kind === "target" ? [entry.id] : []));
    const give = (reason: string) => {
      if (gapIds.length > 0) void send(documentsEndpoints.dismissDraftGaps, { params, body: { gapIds, reason } });
      if (itemIds.length > 0) void send(documentsEndpoints.rejectDraftItems, { params, body: { itemIds, reason } });
      onDone();
    };
    const isGaps = itemIds.length === 0;
    const many = format.number(isGaps ? gapIds.length : itemIds.length);
    ask({
      key: `many:${isGaps ? "gaps" : "items"}`,
      of: isGaps ? "gaps" : "items",
      title: isGaps ? t.dismissMany(many) : t.rejectMany(many),
      effect: isGaps ? r.dismissEffect : r.rejectEffect,
      verb: isGaps ? r.dismiss : r.reject,
      usual: Object.values(isGaps ? r.usual.gap : r.usual.task),
      onGiven: give,
    });
  };
}
