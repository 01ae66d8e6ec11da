import { useEffect } from "react";
import { useStableCallback } from "../../../kit/stable-callback/use-stable-callback.ts";

const SIGNS = ["pointerdown", "keydown", "scroll"] as const;

/**
 * Looks again after each span in which the person did something. It never asks by itself for somebody who has gone away, so
 * that an idle session still ends (quality S-04).
 */
export function useWhileActive(look: () => void, everyMs: number): void {
  const handleLook = useStableCallback(look);
  useEffect(() => {
    let hasActed = false;
    const handleSign = () => (hasActed = true);
    const timer = window.setInterval(() => {
      if (hasActed && document.visibilityState === "visible") handleLook();
      hasActed = false;
    }, everyMs);
    for (const sign of SIGNS) window.addEventListener(sign, handleSign, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, handleSign, { capture: true });
    };
  }, [handleLook, everyMs]);
}
