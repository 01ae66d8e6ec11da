/** Where words stand in a text, white space aside: once, in several places, or nowhere. */
export type Located = { readonly span: [number, number] } | { readonly wrong: "words_absent" | "words_ambiguous" };

/** Answers one question after another about the same text. */
export function wordLocator(text: string): (words: string) => Located {
  const places: number[] = [];
  let dense = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    dense += character;
    places.push(at);
  }
  return (words) => {
    const wanted = words.replaceAll(/\s/g, "");
    const at = wanted === "" ? -1 : dense.indexOf(wanted);
    if (at < 0) return { wrong: "words_absent" };
    if (dense.includes(wanted, at + 1)) return { wrong: "words_ambiguous" };
    return { span: [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1] };
  };
}
