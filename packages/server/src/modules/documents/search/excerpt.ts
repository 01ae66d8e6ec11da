/** A stretch of a text with the words that were looked for marked in it; offsets count in the stretch. */
export interface Excerpt {
  readonly text: string;
  readonly marks: [number, number][];
  /** Where the first mark stands in the whole text; the whole text where nothing is marked. */
  readonly found: readonly [number, number];
}

const LONGEST = 220;
const BEFORE_MARK = 60;

/** The part of a text that shows what was found: the sentence around the first marks, cut at signs where it can be. */
export function excerptOf(text: string, form: string, words: readonly string[], longest = LONGEST): Excerpt {
  const all = marksIn(form, words);
  const first = all[0];
  const found = first ?? ([0, text.length] as const);
  if (text.length <= longest) return { text, marks: all, found };
  const start = first === undefined ? 0 : startBefore(form, Math.max(0, first[0] - BEFORE_MARK), first[0]);
  const end = wholeCharacters(text, Math.min(text.length, start + longest));
  const [head, tail] = [start > 0 ? "…" : "", end < text.length ? "…" : ""];
  const inside = all.filter(([from, to]) => from >= start && to <= end);
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    marks: inside.map(([from, to]) => [from + shift, to + shift]),
    found,
  };
}

/** Where the words stand in a text's form, joined where they touch or overlap. */
export function marksIn(form: string, words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = form.indexOf(word); at >= 0 && word !== ""; at = form.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined: [number, number][] = [];
  for (const mark of found) {
    const last = joined.at(-1);
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
    else joined.push(mark);
  }
  return joined;
}

/** Behind the last sign before the mark, else at the earliest place that cuts no character. */
function startBefore(form: string, earliest: number, mark: number): number {
  const sign = /[.;!?\n](?=[^.;!?\n]*$)/.exec(form.slice(earliest, mark));
  return sign === null ? wholeCharacters(form, earliest) : earliest + sign.index + 1;
}

/** The place itself, or the one before it where it would cut a character of two code units. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
