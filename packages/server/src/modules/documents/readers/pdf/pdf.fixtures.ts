/** Words on a page of a test, their left edge and baseline counted from the upper left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Degrees, counter-clockwise. */
  readonly turn?: number;
  /** Text rendering mode; 3 leaves no ink. */
  readonly mode?: number;
}

/** One page of a test; the default is A4 upright. */
export interface PdfPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly texts?: readonly PdfText[];
  /** x0, y0, x1, y1 from the upper left corner. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** A grey picture of one pixel drawn over x0, y0, x1, y1. */
  readonly picture?: readonly [number, number, number, number];
  /** Further operators, as they are. */
  readonly operators?: string;
}

/** What stands beside the pages. */
export interface PdfExtras {
  /** Entries of the catalogue. */
  readonly catalog?: string;
  /** Entries of the trailer. */
  readonly trailer?: string;
  /** Entries of the font instead of the usual ones. */
  readonly font?: string;
  /** Further objects, from number 6. */
  readonly objects?: readonly string[];
}

const FONTS = (["STSong-Light", "STSong-Bold"] as const).map(
  (name) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font ` +
    `/Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ` +
    `/DW 1000 /W [1 95 500] >>] >>`,
);
const PICTURE =
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream";

/** A PDF with the Chinese font every reader knows (ISO 32000-1 §9.7.5.2): a character is one em wide, a letter half of one. */
export function aPdf(pages: readonly PdfPage[], extras: PdfExtras = {}): Buffer {
  const own = extras.objects ?? [];
  const firstPage = 6 + own.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extras.catalog ?? ""} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    extras.font ?? FONTS[0] ?? "",
    FONTS[1] ?? "",
    PICTURE,
    ...own,
    ...pages.flatMap((page, index) => [pageObject(page, firstPage + index * 2 + 1), streamObject(contentOf(page))]),
  ];
  return assemble(objects, extras.trailer ?? "");
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function pageObject({ width = 595, height = 842, rotate = 0 }: PdfPage, content: number): string {
  return (
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${content} 0 R ` +
    `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> >>`
  );
}

function streamObject(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function contentOf({ height = 842, texts = [], lines = [], picture, operators = "" }: PdfPage): string {
  const parts = lines.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`);
  if (picture) {
    const [x0, y0, x1, y1] = picture;
    parts.push(`q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${height - y1} cm /Im Do Q`);
  }
  return [...parts, ...texts.map((text) => textOperators(text, height)), operators].join("\n");
}

function textOperators({ text, x, y, size = 16, isBold = false, turn = 0, mode = 0 }: PdfText, height: number): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, height - y].map((each) => each.toFixed(4)).join(" ");
  return `BT /F${isBold ? 2 : 1} ${size} Tf ${mode} Tr ${matrix} Tm <${hexOf(text)}> Tj ET`;
}

function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
}

/** How text is set in a test. */
export interface Setting {
  readonly left?: number;
  readonly width?: number;
  readonly top?: number;
  readonly pitch?: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Ems before the first line of a paragraph. */
  readonly indent?: number;
}

/** Paragraphs broken into lines as a word processor would: so many ems to a line, a letter half an em. */
export function prose(paragraphs: readonly string[], setting: Setting = {}): PdfText[] {
  const { left = 80, width = 432, top = 120, pitch = 28, size = 16, indent = 2, isBold = false } = setting;
  let y = top;
  return paragraphs.flatMap((paragraph) => {
    return breakLines(paragraph, width / size, indent).map((line, index): PdfText => {
      const text = { text: line, x: left + (index === 0 ? indent * size : 0), y, size, isBold };
      y += pitch;
      return text;
    });
  });
}

function breakLines(paragraph: string, ems: number, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  let room = ems - indent;
  for (const unit of paragraph.match(/[\w.—%-]+[，。、；：）》”]*|.[，。、；：）》”]*/gu) ?? []) {
    const width = Array.from(unit).reduce((sum, character) => sum + (character < "\u0080" ? 0.5 : 1), 0);
    if (width > room && line !== "") {
      lines.push(line);
      line = "";
      room = ems;
    }
    line += unit;
    room -= width;
  }
  return [...lines, line];
}

/** A table with every line drawn; `↑` and `←` stand where the cell above or to the left goes on. */
export function ruledTable(
  rows: readonly (readonly string[])[],
  setting: {
    readonly left?: number;
    readonly top?: number;
    readonly widths: readonly number[];
    readonly height?: number;
  },
): Required<Pick<PdfPage, "texts" | "lines">> & { readonly bottom: number } {
  const { left = 80, top = 120, widths, height = 40 } = setting;
  const xs = widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [left]);
  const grid = { left, top, height, xs };
  const parts = rows.flatMap((cells, row) => cells.map((_, column) => ruledCell(rows, row, column, grid)));
  const frame = [[left, top, xs.at(-1) ?? 0, top] as const];
  return {
    texts: parts.flatMap((part) => part.texts),
    lines: [...frame, ...parts.flatMap((part) => part.lines)],
    bottom: top + rows.length * height,
  };
}

interface GridOfTest {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly xs: readonly number[];
}

function ruledCell(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
  { left, top, height, xs }: GridOfTest,
): Required<Pick<PdfPage, "texts" | "lines">> {
  const at = (down: number, right: number): string => rows[row + down]?.[column + right] ?? "";
  const [x0 = 0, x1 = 0] = xs.slice(column, column + 2);
  const y = top + row * height;
  const lines: (readonly [number, number, number, number])[] = [];
  if (column === 0) lines.push([left, y, left, y + height]);
  if (at(1, 0) !== "↑") lines.push([x0, y + height, x1, y + height]);
  if (at(0, 1) !== "←") lines.push([x1, y, x1, y + height]);
  const words = at(0, 0).replace(/^[↑←]$/, "");
  const broken = words === "" ? [] : breakLines(words, Math.floor((x1 - x0 - 8) / 12), 0);
  const texts = broken.map((line, index) => ({ text: line, x: x0 + 4, y: y + 14 + index * 14, size: 12 }));
  return { texts, lines };
}
