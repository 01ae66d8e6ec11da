/** Of all things that stand over a place of the text, the one that says most about it. */
export function narrowestAt<T extends { readonly span: readonly [number, number] | null }>(
  things: readonly T[],
  offset: number,
): T | null {
  const over = things.filter(({ span }) => span !== null && span[0] <= offset && offset < span[1]);
  return over.reduce<T | null>((best, each) => (best === null || widthOf(each) < widthOf(best) ? each : best), null);
}

function widthOf({ span }: { readonly span: readonly [number, number] | null }): number {
  return span ? span[1] - span[0] : Infinity;
}
