import { useCallback, useMemo, useState } from "react";
import type { Entry } from "./entries/review-entries.ts";

/** The entries taken into the selection; what left the draft leaves it too. */
export function usePicked(entries: readonly Entry[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const pick = useCallback(
    (id: string) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clearPicked = useCallback(() => setIds(new Set()), []);
  const picked = useMemo(() => (ids.size === 0 ? NONE : entries.filter(({ id }) => ids.has(id))), [entries, ids]);
  return { picked, pick, clearPicked };
}

const NONE: readonly Entry[] = [];
