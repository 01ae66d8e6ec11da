interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Each thing under every place of the text that it touches, in one pass over both; places stand in reading order. */
export function spread<T extends Stretch>(
  places: readonly { readonly span: readonly [number, number] }[],
  things: readonly T[],
): readonly T[][] {
  const sorted = [...things].sort((a, b) => a.start - b.start);
  const result: T[][] = places.map(() => []);
  let first = 0;
  for (const thing of sorted) {
    while (endOf(places[first]) <= thing.start) first += 1;
    for (let at = first; startOf(places[at]) < thing.end; at += 1) result[at]?.push(thing);
  }
  return result;
}

type Place = { readonly span: readonly [number, number] } | undefined;

const startOf = (place: Place): number => place?.span[0] ?? Infinity;
const endOf = (place: Place): number => place?.span[1] ?? Infinity;
