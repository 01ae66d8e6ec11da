import { useCallback, useEffect, useState } from "react";
import { movePlace } from "./sentence-places.ts";

type Span = readonly [number, number];

/** Words being selected by key: where they stand, and how the selection begins and ends. */
interface WordsByKey {
  readonly span: Span | null;
  begin(from: Span): void;
  end(): void;
}

/** Selects words of the document without a mouse: arrows move the end, with Shift the beginning; ↑↓ go by sentences. */
export function useWordsByKey(text: string, onMake: (kind: "new_task" | "new_target", span: Span) => void): WordsByKey {
  const [span, setSpan] = useState<Span | null>(null);
  const begin = useCallback(
    (from: Span) => setSpan([from[0], Math.max(from[0] + 1, firstSentenceEnd(text, from))]),
    [text],
  );
  const end = useCallback(() => setSpan(null), []);
  useEffect(() => {
    if (span === null) return undefined;
    const make = (kind: "new_task" | "new_target") => {
      setSpan(null);
      onMake(kind, span);
    };
    const handleKeys = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      const run: Readonly<Record<string, () => void>> = {
        ArrowRight: () => setSpan(stretched(text, span, 1, event.shiftKey)),
        ArrowLeft: () => setSpan(stretched(text, span, -1, event.shiftKey)),
        ArrowDown: () => setSpan([span[0], sentenceEnd(text, span[1])]),
        ArrowUp: () => setSpan([span[0], Math.max(span[0] + 1, previousEnd(text, span[1]))]),
        t: () => make("new_task"),
        g: () => make("new_target"),
        Escape: () => setSpan(null),
      };
      const go = event.ctrlKey || event.metaKey || event.altKey ? undefined : run[event.key];
      if (!go) return;
      event.preventDefault();
      event.stopPropagation();
      go();
    };
    // Before the keys of the review: while words are selected, arrows and T belong to the selection.
    globalThis.addEventListener("keydown", handleKeys, { capture: true });
    return () => globalThis.removeEventListener("keydown", handleKeys, { capture: true });
  }, [span, text, onMake]);
  return { span, begin, end };
}

function stretched(text: string, [from, to]: Span, by: 1 | -1, isBeginning: boolean): Span {
  if (isBeginning) return [Math.min(movePlace(text, from, by, [0, text.length]), to - 1), to];
  return [from, Math.max(movePlace(text, to, by, [0, text.length]), from + 1)];
}

const END = /[。；;！？\n]/;

function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (END.test(text[at] ?? "")) return at + 1;
  return text.length;
}

function previousEnd(text: string, from: number): number {
  for (let at = from - 2; at > 0; at -= 1) if (END.test(text[at] ?? "")) return at + 1;
  return 0;
}

function firstSentenceEnd(text: string, [from, to]: Span): number {
  return Math.min(to, sentenceEnd(text, from));
}
