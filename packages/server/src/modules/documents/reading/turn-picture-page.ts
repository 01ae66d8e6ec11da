import type { Orientation } from "../readers/image/camera-notes.ts";

/** What brings a picture upright: first mirrored from left to right or not, then turned clockwise. */
const TURNS: Readonly<Record<Orientation, { readonly isMirrored: boolean; readonly degrees: 0 | 90 | 180 | 270 }>> = {
  1: { isMirrored: false, degrees: 0 },
  2: { isMirrored: true, degrees: 0 },
  3: { isMirrored: false, degrees: 180 },
  4: { isMirrored: true, degrees: 180 },
  5: { isMirrored: true, degrees: 270 },
  6: { isMirrored: false, degrees: 90 },
  7: { isMirrored: true, degrees: 90 },
  8: { isMirrored: false, degrees: 270 },
};

const PAGE_MARK = "/Type /Page\n";

/**
 * The page that Tesseract put a picture on, turned as its camera noted. The file is not written anew: its page gets a second
 * version behind the first (ISO 32000-1 §7.5.6). A file of another make is left as it is.
 */
export function turnPicturePage(pdf: Buffer, orientation: Orientation): Buffer {
  const { isMirrored, degrees } = TURNS[orientation];
  if (!isMirrored && degrees === 0) return pdf;
  const page = findPage(pdf);
  const end = findEnd(pdf);
  if (!page || !end) return pdf;
  const turned = page.body.replace("/Type /Page", `/Type /Page\n  /Rotate ${degrees}`);
  if (!isMirrored) return appended(pdf, [{ number: page.number, body: turned }], end);
  const mirror = `-1 0 0 1 ${page.width} 0 cm\n`;
  return appended(
    pdf,
    [
      { number: page.number, body: turned.replace(/\/Contents (\d+ 0 R)/, `/Contents [${end.size} 0 R $1]`) },
      { number: end.size, body: `<< /Length ${mirror.length} >>\nstream\n${mirror}\nendstream` },
    ],
    { ...end, size: end.size + 1 },
  );
}

interface PdfPage {
  readonly number: number;
  readonly body: string;
  readonly width: string;
}

function findPage(pdf: Buffer): PdfPage | null {
  const mark = pdf.indexOf(PAGE_MARK);
  const end = pdf.indexOf("endobj", mark);
  if (mark === -1 || end === -1 || pdf.indexOf(PAGE_MARK, end) !== -1) return null;
  const around = pdf.toString("latin1", Math.max(0, mark - 40), end);
  const found = /(\d+) 0 obj\s*(<<[\s\S]*\/MediaBox \[0 0 ([\d.]+) [\d.]+\][\s\S]*>>)\s*$/.exec(around);
  return found ? { number: Number(found[1]), body: found[2] ?? "", width: found[3] ?? "0" } : null;
}

interface PdfEnd {
  /** How many objects there are, and where the table of their places stands. */
  readonly size: number;
  readonly table: number;
}

function findEnd(pdf: Buffer): PdfEnd | null {
  const tail = pdf.toString("latin1", Math.max(0, pdf.length - 1024));
  const [size, table] = [/\/Size (\d+)/.exec(tail)?.[1], /startxref\s+(\d+)/.exec(tail)?.[1]];
  return size === undefined || table === undefined ? null : { size: Number(size), table: Number(table) };
}

function appended(
  pdf: Buffer,
  objects: readonly { readonly number: number; readonly body: string }[],
  { size, table }: PdfEnd,
): Buffer {
  let added = "\n";
  const places = objects.map(({ number, body }) => {
    const at = pdf.length + added.length;
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = pdf.length + added.length;
  added += `xref\n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${table} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, "latin1")]);
}
