import type { DraftQuestion } from "@zhigang/contract/documents";
import { questionPattern } from "@zhigang/domain/documents";
import { createContext, useContext, useMemo } from "react";

/** How many open questions of the document have each pattern. */
export const OpenPatterns = createContext<{ readonly text: string; readonly counts: ReadonlyMap<string, number> }>({
  text: "",
  counts: new Map(),
});

/** Counts the open questions by pattern, for those who ask one of them. */
export function useOpenPatterns(text: string, questions: readonly DraftQuestion[]) {
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const question of questions) {
      if (question.state !== "open") continue;
      const pattern = patternOf(question, text);
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
    return { text, counts };
  }, [text, questions]);
}

/** How many open questions ask the same, this one included. */
export function useSameCount(question: DraftQuestion): number {
  const { text, counts } = useContext(OpenPatterns);
  return counts.get(patternOf(question, text)) ?? 1;
}

/** The pattern of a question of this document. */
function patternOf({ kind, options, span }: DraftQuestion, text: string): string {
  return questionPattern({ kind, options, words: text.slice(span[0], span[1]) });
}
