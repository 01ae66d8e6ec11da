import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same while what it does follows the latest render; for handlers of memoised rows. */
export function useStableCallback<A extends readonly unknown[]>(
  latest: (...values: A) => void,
): (...values: A) => void {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...values: A) => current.current(...values), []);
}
