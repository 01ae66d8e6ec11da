/** Where sentences of a stretch of text begin, its own beginning left out: the places at which a task is cut most. */
export function sentencePlaces(text: string, [from, to]: readonly [number, number]): number[] {
  const places: number[] = [];
  for (const match of text
    .slice(from, to)
    .matchAll(/(?:[。；;！？]|（[^（）]{2,200}(?:负责|牵头|配合|落实)[^（）]{0,80}）|\n)\s*/gu)) {
    const place = from + match.index + match[0].length;
    if (place > from && place < to) places.push(place);
  }
  // A bracket behind a full stop belongs to the sentence before it.
  return places.filter((place) => !/^[（(]/.test(text.slice(place)));
}

/** Moves a place by characters, never between the two halves of one; stays inside. */
export function movePlace(text: string, place: number, by: 1 | -1, [from, to]: readonly [number, number]): number {
  let next = place + by;
  if (/[\uDC00-\uDFFF]/.test(text[next] ?? "")) next += by;
  return Math.min(to, Math.max(from, next));
}
