import { PAPER_LABEL_WORDS } from "@zhigang/domain/glossary";
import { mayTakeIn } from "@zhigang/domain/supervision";
import type { PaperLabel } from "@zhigang/domain/supervision";
import { findSecretMark } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";

/** Refuses what is or bears the mark of a state secret: the system is not classified, and says so in plain words. */
export function requireUnclassified(
  { language }: Call,
  texts: readonly (string | null | undefined)[],
  label: PaperLabel = "none",
): void {
  if (!mayTakeIn(label))
    throw new AppError("supervision.instruction_secret", { mark: PAPER_LABEL_WORDS[label][language] });
  for (const text of texts) {
    const mark = findSecretMark(text ?? "");
    if (mark !== null) throw new AppError("supervision.instruction_secret", { mark });
  }
}
