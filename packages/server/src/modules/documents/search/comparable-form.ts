import { toReadingForm } from "@zhigang/policy-text";

/** Changes whenever the form does; papers indexed under an older one are indexed anew. */
export const FORM_VERSION = 1;

/** Chinese signs and the half-width ones they are found by. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "，": ",",
    "。": ".",
    "；": ";",
    "：": ":",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "、": ",",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "〔": "[",
    "〕": "]",
    "【": "[",
    "】": "]",
    "—": "-",
    "～": "~",
  }),
);
const ANY_SIGN = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "g");

/**
 * The form in which words and texts are compared: simplified script, half width, small letters, one sign for its kinds. It is as
 * long as the text, so that what is found in it stands at the same place in the text.
 */
export function comparableForm(text: string): string {
  const read = toReadingForm(text).replace(ANY_SIGN, (sign) => SIGNS.get(sign) ?? sign);
  const small = read.toLowerCase();
  return small.length === read.length ? small : Array.from(read, smallOfSameLength).join("");
}

/** İ and a few others grow when they become small; they stay as they are. */
function smallOfSameLength(char: string): string {
  const small = char.toLowerCase();
  return small.length === char.length ? small : char;
}
