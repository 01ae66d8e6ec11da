/** The value that occurs most often, the first of them at a tie; null for none. */
export function mostCommon<Value extends string | number>(values: Iterable<Value>): Value | null {
  const counts = new Map<Value, number>();
  let best: Value | null = null;
  let most = 0;
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}
