/** Points of a line of 11 pt; a row is never taller than the 409 points of Excel and WPS. */
const LINE_POINTS = 16;
const MOST_POINTS = 409;
/** Chinese, Japanese and Korean characters and full-width signs take the width of two Latin ones. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud8bf][\udc00-\udfff]/g;

/**
 * How tall a row must be for its wrapped cells. Not every program works it out by itself for a file that names none, and on
 * paper what does not fit is cut off.
 */
export function rowHeight(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => linesOf(String(cell), widths[at] ?? 0));
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS + 1);
}

/** A line breaks before its cell is quite full: words stay whole, and a wide character may not fit the last place. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 2);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
