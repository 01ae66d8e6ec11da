/** The least of the measures, however many there are; Infinity for none. Spread arguments would overflow the stack. */
export function leastOf<Item>(items: Iterable<Item>, measure: (item: Item) => number): number {
  let least = Infinity;
  for (const item of items) least = Math.min(least, measure(item));
  return least;
}
