import type { ReviewDeeds } from "../review-deeds.ts";

/** What every card is given. */
export interface CardProps {
  /** The text of the document. */
  text: string;
  isSelected: boolean;
  /** Taken into the selection on which one deed is done. */
  isPicked: boolean;
  canEdit: boolean;
  deeds: ReviewDeeds;
}
