import type { BoardDrawing } from "./board-drawing.ts";
import type { BoardMark } from "./board-marks.ts";

const FONTS = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif";

/** A board as an SVG file of its true size (SVG 1.1), for print and for drawing a PDF. */
export function boardSvg({ width, height, marks }: BoardDrawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="${FONTS}">`,
    `<rect x="0" y="0" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks.map(markSvg),
    "</svg>",
  ].join("\n");
}

function markSvg(mark: BoardMark): string {
  switch (mark.kind) {
    case "rect":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${mark.fill}"/>`;
    case "line":
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${mark.stroke}" stroke-width="${mark.width}"/>`;
    case "path":
      return `<path d="${mark.d}" fill="${mark.fill}"/>`;
    case "text": {
      const weight = mark.isBold ? ' font-weight="bold"' : "";
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}" fill="${mark.fill}"${weight}>${escaped(mark.text)}</text>`;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Without the characters that XML 1.0 §2.2 does not allow. */
function escaped(text: string): string {
  const sound = Array.from(text).filter(
    (sign) => sign >= " " && !/[\ud800-\udfff\ufffe\uffff]/.test(sign.length === 1 ? sign : ""),
  );
  return sound.join("").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
