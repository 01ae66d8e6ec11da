/** A half-open range `[start, end)` in UTF-16 code units of a document's normalised text. */
export type Span = readonly [start: number, end: number];

/** The exact words a span stands for. */
export function quote(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
