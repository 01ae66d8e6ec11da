/** Brackets that office prose does not use, and those that print like them. */
const BRACKETS: Readonly<Record<string, string>> = { "〈": "（", "〉": "）" };
const YEAR_OPENS = new Set(["[", "【", "［", "〔"]);
const YEAR_CLOSES = new Set(["]", "】", "］", "〕"]);
const YEAR_LENGTH = 4;

/** The characters of a line with signs that look the same in print told apart by what stands around them. */
export function mendedTexts(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    if (text === "一") return isDash(texts, index) ? "—" : text;
    if (YEAR_OPENS.has(text) && isYear(texts.slice(index + 1, index + 1 + YEAR_LENGTH))) return "〔";
    if (YEAR_CLOSES.has(text) && isYear(texts.slice(Math.max(0, index - YEAR_LENGTH), index))) return "〕";
    return BRACKETS[text] ?? text;
  });
}

/** 一 between figures and 一一 at the beginning of a line are dashes. */
function isDash(texts: readonly string[], index: number): boolean {
  const [before = "", after = ""] = [texts[index - 1], texts[index + 1]];
  if (/^\d$/.test(before) && /^\d$/.test(after)) return true;
  return (index === 0 && after === "一") || (index === 1 && before === "一");
}

/** 〔2026〕 of a document number. */
function isYear(texts: readonly string[]): boolean {
  return texts.length === YEAR_LENGTH && /^(?:19|20)\d\d$/.test(texts.join(""));
}
