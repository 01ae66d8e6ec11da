import { useEffect, useRef } from "react";

/** A window may show a moment later: so often it is tried, once a frame. */
const MOST_TRIES = 20;

/** Puts the keys where a window begins: on what is marked `data-autofocus`, as soon as it can take them. */
export function FocusFirst() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const first = mark.current?.parentElement?.querySelector<HTMLElement>("[data-autofocus]");
    if (!first) return undefined;
    let frame = 0;
    const attempt = (tries: number) => {
      if (document.activeElement === first || tries === 0) return;
      first.focus();
      frame = requestAnimationFrame(() => attempt(tries - 1));
    };
    attempt(MOST_TRIES);
    return () => cancelAnimationFrame(frame);
  }, []);
  return <span ref={mark} hidden />;
}
