/** Like `indexOf`, but it looks no further than `end`, so that a walk over all paragraphs stays linear. */
export function indexWithin(text: string, needle: string, from: number, end: number): number {
  const found = text.slice(from, end).indexOf(needle);
  return found < 0 ? -1 : from + found;
}

/** Like `lastIndexOf`, but it looks back no further than `from`. */
export function lastWithin(text: string, needle: string, from: number, end: number): number {
  const found = text.slice(from, end).lastIndexOf(needle);
  return found < 0 ? -1 : from + found;
}
