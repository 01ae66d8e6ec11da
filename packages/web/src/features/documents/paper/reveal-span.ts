/** Share of the pane, above and below, in which the reader's eye does not rest. */
const EDGE = 0.15;

/** Brings the place where a span starts into the middle of its pane, unless it can be read already. */
export function revealSpan(paper: HTMLElement | null, [start]: readonly [number, number]): void {
  const place = paper && placeAt(paper, start);
  if (!place || isInSight(place, paper.parentElement)) return;
  const isCalm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
}

/** The paragraph or cell that holds a place of the text, or the next one. */
function placeAt(paper: HTMLElement, start: number): HTMLElement | undefined {
  const places = [...paper.querySelectorAll<HTMLElement>("[data-start]")];
  return places.find((place) => Number(place.dataset["end"]) > start);
}

function isInSight(place: HTMLElement, pane: HTMLElement | null): boolean {
  if (!pane) return false;
  const [outer, inner] = [pane.getBoundingClientRect(), place.getBoundingClientRect()];
  // On a phone the page itself scrolls and the pane is longer than the window.
  const top = Math.max(outer.top, 0);
  const bottom = Math.min(outer.bottom, window.innerHeight);
  const edge = (bottom - top) * EDGE;
  return inner.top >= top + edge && inner.top <= bottom - edge * 2;
}
