import { useUrlState } from "../../../kit/url-state/use-url-state.ts";

const DEFAULTS = { view: "words" } as const;

/** Whether the original or its words are shown; the address remembers it. */
export function useSideView(): ["original" | "words", (view: "original" | "words") => void] {
  const [{ view }, change] = useUrlState(DEFAULTS);
  return [view === "original" ? "original" : "words", (next) => change({ view: next })];
}
