/** A possible pair of a produced and an expected thing; of several, the closer is preferred. */
export interface Edge {
  readonly produced: number;
  readonly expected: number;
  readonly distance: number;
}

/** One-to-one matching with as many pairs as possible (augmenting paths): produced index → expected index. */
export function matchOneToOne(edges: readonly Edge[]): Map<number, number> {
  const options = new Map<number, number[]>();
  for (const edge of [...edges].sort((a, b) => a.distance - b.distance)) {
    const list = options.get(edge.produced) ?? [];
    list.push(edge.expected);
    options.set(edge.produced, list);
  }
  const takenBy = new Map<number, number>();

  const place = (produced: number, tried: Set<number>): boolean => {
    for (const expected of options.get(produced) ?? []) {
      if (tried.has(expected)) continue;
      tried.add(expected);
      const holder = takenBy.get(expected);
      if (holder === undefined || place(holder, tried)) {
        takenBy.set(expected, produced);
        return true;
      }
    }
    return false;
  };
  for (const produced of options.keys()) place(produced, new Set());
  return new Map([...takenBy].map(([expected, produced]) => [produced, expected]));
}

/** Every pair of a produced and an expected thing that may stand for each other; `distance` gives null where they may not. */
export function edgesBetween<P, E>(
  produced: readonly P[],
  expected: readonly E[],
  distance: (produced: P, expected: E) => number | null,
): Edge[] {
  return produced.flatMap((p, i) =>
    expected.flatMap((e, j) => {
      const d = distance(p, e);
      return d === null ? [] : [{ produced: i, expected: j, distance: d }];
    }),
  );
}
