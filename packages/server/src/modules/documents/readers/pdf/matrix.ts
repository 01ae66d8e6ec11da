/** `[a, b, c, d, e, f]` of ISO 32000-1 §8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point comes to stand. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The six numbers of a list that may hold anything. */
export function toMatrix(values: unknown): Matrix {
  if (!isList(values) || values.length < 6) return IDENTITY;
  const numbers = Array.from({ length: 6 }, (_, index) => Number(values[index]));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map((value) => (Number.isFinite(value) ? value : 0));
  return [a, b, c, d, e, f];
}

function isList(values: unknown): values is ArrayLike<unknown> {
  return Array.isArray(values) || ArrayBuffer.isView(values);
}
