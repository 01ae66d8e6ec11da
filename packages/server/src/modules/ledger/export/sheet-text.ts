/** A cell of a workbook holds no more characters (the limit of Excel and WPS). */
const MOST_CELL_CHARACTERS = 32_767;

/** Characters that XML 1.0 cannot carry. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a cell can carry it: its line ends in one form, without what XML cannot say, cut where a cell ends. */
export function sheetText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, "\n").replaceAll(UNWRITABLE, "");
  return plain.length > MOST_CELL_CHARACTERS ? `${plain.slice(0, MOST_CELL_CHARACTERS - 1)}…` : plain;
}

/** Two texts that look the same in a cell have the same form: white space at the ends and at line ends does not count. */
export function comparedForm(text: string): string {
  return sheetText(text)
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}
