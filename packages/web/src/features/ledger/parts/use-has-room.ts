import { useSyncExternalStore } from "react";

const ROOMY = "(min-width: 1480px)";

/** Whether the window has room for details beside its table. */
export function useHasRoom(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(ROOMY).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(ROOMY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
