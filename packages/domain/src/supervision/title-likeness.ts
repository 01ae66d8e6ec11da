/** From this likeness on two titles are taken to speak of one matter; the office is asked, nothing is decided by it. */
export const ALIKE_FROM = 0.6;

/** How alike two titles are, from 0 to 1: the share of neighbouring signs they have in common (Dice's coefficient). */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length === 0 || b.length === 0) return plain(one) === plain(other) ? 1 : 0;
  const left = [...b];
  const common = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length);
}

function pairsOf(title: string): string[] {
  const signs = Array.from(plain(title));
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** Without marks and blanks, whatever their width. */
function plain(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}]/gu, "");
}
