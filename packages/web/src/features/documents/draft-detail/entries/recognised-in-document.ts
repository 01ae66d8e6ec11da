import type { DocumentContent, DraftQuestion, ShownNumber } from "@zhigang/contract/documents";
import { createContext, useContext, useMemo } from "react";
import { recognisedNumbers } from "../../paper/recognised-numbers.ts";

/** The numbers of the document in review that were recognised from pictures. */
export const RecognisedInDocument = createContext<{
  readonly documentId: string;
  readonly numbers: readonly ShownNumber[];
}>({ documentId: "", numbers: [] });

/** Finds the recognised numbers of the document, for the questions that ask about one of them. */
export function useRecognisedInDocument({ id, blocks }: DocumentContent) {
  return useMemo(() => ({ documentId: id, numbers: recognisedNumbers(blocks) }), [id, blocks]);
}

/** The number a question asks to compare with its picture; null where it asks something else. */
export function useAskedNumber({ kind, span }: DraftQuestion): { documentId: string; number: ShownNumber } | null {
  const { documentId, numbers } = useContext(RecognisedInDocument);
  if (kind !== "number_recognised") return null;
  const number = numbers.find((each) => each.span[0] === span[0] && each.span[1] === span[1]);
  return number ? { documentId, number } : null;
}
