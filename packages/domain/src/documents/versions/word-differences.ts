/** A stretch of two texts laid over each other. */
export interface Stretch {
  readonly kind: "same" | "added" | "dropped";
  readonly words: string;
}

/** Texts of which more than this would have to be compared cell by cell are shown whole, one after the other. */
const MOST_CELLS = 4_000_000;

/** What was put in and what was taken out between two texts, in reading order; the two shared ends are found first. */
export function wordDifferences(earlier: string, now: string): Stretch[] {
  const head = sharedLength(earlier, now);
  const tail = sharedLength(backwards(earlier.slice(head)), backwards(now.slice(head)));
  const a = tokensOf(earlier.slice(head, earlier.length - tail));
  const b = tokensOf(now.slice(head, now.length - tail));
  return joined([
    { kind: "same", words: now.slice(0, head) },
    ...between(a, b),
    { kind: "same", words: now.slice(now.length - tail) },
  ]);
}

function between(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length * b.length > MOST_CELLS)
    return [
      { kind: "dropped", words: a.join("") },
      { kind: "added", words: b.join("") },
    ];
  const lengthAt = lengthsOf(a, b);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      stretches.push({ kind: "same", words: b[j] ?? "" });
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) stretches.push({ kind: "dropped", words: a[i++] ?? "" });
    else stretches.push({ kind: "added", words: b[j++] ?? "" });
  }
  return [...stretches, { kind: "dropped", words: a.slice(i).join("") }, { kind: "added", words: b.slice(j).join("") }];
}

/** How much two texts have in common from each pair of places on (longest common subsequence). */
function lengthsOf(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  return lengthAt;
}

/** A number, a Latin word, or one character: what a reader sees as one thing. */
function tokensOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu) ?? [];
}

function backwards(text: string): string {
  return text.split("").reverse().join("");
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  // Never between the two halves of one character, nor inside a number.
  while (length > 0 && (isInsideToken(a, length) || isInsideToken(b, length))) length -= 1;
  return length;
}

function isInsideToken(text: string, place: number): boolean {
  const [before = "", after = ""] = [text[place - 1], text[place]];
  return (/[\d.]/.test(before) && /[\d.]/.test(after)) || /[\uD800-\uDFFF]/.test(before + after);
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: { kind: Stretch["kind"]; words: string }[] = [];
  for (const { kind, words } of stretches) {
    const last = whole[whole.length - 1];
    if (words === "") continue;
    if (last?.kind === kind) last.words += words;
    else whole.push({ kind, words });
  }
  return whole;
}
