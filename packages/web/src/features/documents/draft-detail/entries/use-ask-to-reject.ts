import type { DraftTarget, DraftTask } from "@zhigang/contract/documents";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { ReviewDeeds } from "../review-deeds.ts";
import { itemDeeds } from "./item-deeds.ts";

/** Asks why an item is not taken, then rejects it. */
export function useAskToReject(deeds: ReviewDeeds): (item: DraftTask | DraftTarget) => void {
  const t = useTexts(reviewTexts);
  return (item) =>
    deeds.ask({
      key: item.id,
      of: "items",
      title: t.rejectTitle(item.kind === "task" ? item.value.title : item.value.name),
      effect: t.rejectEffect,
      verb: t.reject,
      usual: Object.values(t.usual[item.kind]),
      onGiven: (reason) => void itemDeeds(item, deeds.send).reject(reason),
    });
}
