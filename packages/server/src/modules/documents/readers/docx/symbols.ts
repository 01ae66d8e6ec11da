/** Characters of symbol fonts (`w:sym`, always in the private range) that stand for a mark a reader must see. */
const WINGDINGS: Readonly<Record<string, string>> = {
  "6C": "●",
  "6E": "■",
  "6F": "□",
  "71": "❑",
  "72": "❒",
  "74": "◆",
  "75": "◆",
  "76": "❖",
  "77": "◆",
  A1: "○",
  A7: "▪",
  A8: "□",
  AB: "★",
  B6: "☆",
  D8: "➢",
  E0: "→",
  E8: "→",
  F0: "⇨",
  FB: "✗",
  FC: "✓",
  FD: "☒",
  FE: "☑",
};
const WINGDINGS_2: Readonly<Record<string, string>> = {
  "50": "✓",
  "51": "☒",
  "52": "☑",
  "53": "☒",
  "2A": "□",
  A3: "□",
};
const SYMBOL: Readonly<Record<string, string>> = {
  A3: "≤",
  B3: "≥",
  B1: "±",
  B4: "×",
  B8: "÷",
  B9: "≠",
  BB: "≈",
  B7: "·",
  D7: "·",
  A5: "∞",
  "6D": "μ",
  "57": "Ω",
  B0: "°",
  AE: "→",
};
const FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: WINGDINGS,
  "wingdings 2": WINGDINGS_2,
  symbol: SYMBOL,
};

/** The mark a `w:sym` shows; null where the font is not known. */
export function symbolOf(font: string | undefined, code: string | undefined): string | null {
  const point = Number.parseInt(code ?? "", 16);
  if (!Number.isFinite(point)) return null;
  const low = (point & 0xff).toString(16).toUpperCase().padStart(2, "0");
  const known = FONTS[(font ?? "").toLowerCase()]?.[low];
  if (known !== undefined) return known;
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return isPrivate || point > 0xffff || point < 0x20 ? null : String.fromCharCode(point);
}
