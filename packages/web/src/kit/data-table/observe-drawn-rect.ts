import { observeElementRect } from "@tanstack/react-virtual";
import type { Rect, Virtualizer } from "@tanstack/react-virtual";

const SCREENFUL = { width: 1200, height: 720 };

/** As the library's own; where nothing has been laid out yet (a hidden tab) a screenful is assumed, not nothing. */
export function observeDrawnRect<S extends Element>(
  virtualizer: Virtualizer<S, Element>,
  onRect: (rect: Rect) => void,
) {
  return observeElementRect(virtualizer, (rect) => {
    onRect({ width: rect.width || SCREENFUL.width, height: rect.height || SCREENFUL.height });
  });
}
