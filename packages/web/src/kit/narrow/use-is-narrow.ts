import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 720px)";

/** Whether the window is as narrow as a phone: side by side becomes one after the other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
