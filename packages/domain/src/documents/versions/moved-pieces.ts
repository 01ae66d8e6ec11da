/**
 * Which of the paired pieces changed their place: all but the longest run that stands in the same order in both versions.
 * `places` holds, in the order of the new version, where each piece stood in the earlier one.
 */
export function movedPlaces(places: readonly number[]): ReadonlySet<number> {
  const kept = longestRise(places);
  return new Set(places.filter((place) => !kept.has(place)));
}

function longestRise(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    const at = firstNotBelow(tails, place);
    before.set(place, tails[at - 1]);
    tails[at] = place;
  }
  const kept = new Set<number>();
  for (let place = tails.at(-1); place !== undefined; place = before.get(place)) kept.add(place);
  return kept;
}

function firstNotBelow(rising: readonly number[], place: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
