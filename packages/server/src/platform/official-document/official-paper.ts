import { imprintXml } from "./imprint.ts";
import { textWidth } from "./official-styles.ts";
import type { Orientation } from "./official-styles.ts";
import type { OfficialColumn } from "./official-table.ts";
import { tableXml } from "./official-table.ts";
import type { DocxHead } from "./word-parts.ts";
import { escapeXml, paragraphs, run } from "./word-xml.ts";
import { writeDocx } from "./write-docx.ts";

/** One piece of the body of an official paper. */
export type PaperBlock =
  /** 一、 in 黑体, （一） in 楷体; deeper levels are body text (GB/T 9704-2012 §7.3.3). The label is part of the text. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** A label in 黑体 may lead a paragraph in, such as 出席： below minutes (§10.3). */
  | { readonly kind: "paragraph"; readonly text: string; readonly label?: string }
  | PaperTable;

/** A table with its caption 表1, its unit above on the right and its source below. */
export interface PaperTable {
  readonly kind: "table";
  readonly caption: string;
  readonly unit: string | null;
  readonly headings: readonly { readonly text: string; readonly share: number; readonly isCentred?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Sub-headings across the table. */
  readonly bands?: PaperBands;
  readonly source: string | null;
}

/** What the rows are grouped by, and before which row each group begins. */
export interface PaperBands {
  readonly heading: string;
  readonly at: readonly { readonly row: number; readonly text: string }[];
}

/** 公文 with the parts of GB/T 9704-2012 §7; what is null does not appear. */
export interface OfficialPaper {
  /** 发文机关标志, in red. */
  readonly mark: string | null;
  /** 发文字号, such as 云督〔2026〕5号. */
  readonly number: string | null;
  readonly urgency: string | null;
  readonly title: string;
  /** 主送机关. */
  readonly addressees: readonly string[];
  readonly body: readonly PaperBlock[];
  readonly attachments: readonly string[];
  /** 发文机关署名 and 成文日期, as `2026-11-05`. */
  readonly signature: { readonly authority: string; readonly issuedOn: string } | null;
  /** 附注, in brackets. */
  readonly remark: string | null;
  /** 版记: 抄送, 印发机关 and its day. */
  readonly imprint: {
    readonly copyTo: readonly string[];
    readonly printedBy: string;
    readonly printedOn: string;
  } | null;
  /** 横排 for wide tables; upright unless said. */
  readonly orientation?: Orientation;
}

const RED = "FF0000";
/** Characters of the mark at its full size of 62 points within the 156 mm of the text. */
const FULL_SIZE_MARK = 7;
const MARK_HALF_POINTS = 124;

/** A paper as a Word document in official layout: A4, 22 lines of 28 characters (GB/T 9704-2012 §5.2, §7). */
export async function writeOfficialPaper(paper: OfficialPaper, head: DocxHead): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeDocx(head, bodyOf(paper), paper.orientation)) parts.push(part);
  return Buffer.concat(parts);
}

/** 2026年11月5日: Arabic numerals without leading zeros (GB/T 9704-2012 §7.3.5.4). */
export function officialDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

// oxlint-disable-next-line typescript/require-await -- the writer takes its body page by page
async function* bodyOf(paper: OfficialPaper): AsyncGenerator<string> {
  yield headXml(paper);
  const width = textWidth(paper.orientation ?? "portrait");
  for (const block of paper.body) yield blockXml(block, width);
  yield endXml(paper);
}

function headXml({ mark, number, urgency, title, addressees }: OfficialPaper): string {
  return [
    urgency === null ? "" : paragraphs("Urgency", urgency),
    mark === null ? "" : markXml(mark),
    number === null ? "" : numberXml(number),
    paragraphs("PaperTitle", title),
    addressees.length === 0 ? "" : paragraphs("Addressee", `${addressees.join("，")}：`),
  ].join("");
}

/** The mark keeps to one line: a long name is set smaller (§7.2.4: 用小标宋体字，红色，以醒目、美观、庄重为原则). */
function markXml(mark: string): string {
  const size = Math.floor(Math.min(1, FULL_SIZE_MARK / Math.max(1, mark.length)) * MARK_HALF_POINTS);
  return `<w:p><w:pPr><w:pStyle w:val="Mark"/></w:pPr><w:r><w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t>${escapeXml(mark)}</w:t></w:r></w:p>`;
}

/** Under the number, 4 mm away, a red line as wide as the text (§7.2.7). */
function numberXml(number: string): string {
  const line = `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="${RED}"/></w:pBdr>`;
  return `<w:p><w:pPr><w:pStyle w:val="Number"/>${line}</w:pPr>${run(number)}</w:p>`;
}

function blockXml(block: PaperBlock, width: number): string {
  switch (block.kind) {
    case "heading":
      return paragraphs(`Heading${block.level}`, block.text);
    case "paragraph":
      return block.label === undefined ? paragraphs("Body", block.text) : labelledXml(block.label, block.text);
    case "table":
      return paperTableXml(block, width);
  }
}

/** A body paragraph whose first words are set in 黑体; its further lines stand under the word after them (§10.3). */
function labelledXml(label: string, text: string): string {
  const hei = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/>';
  const led = `<w:r><w:rPr>${hei}</w:rPr><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
  const [left, hanging] = [label.length + 2, label.length];
  const place = `<w:ind w:leftChars="${left * 100}" w:left="${left * 310}" w:hangingChars="${hanging * 100}" w:hanging="${hanging * 310}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="Body"/>${place}</w:pPr>${led}${run(text)}</w:p>`;
}

function paperTableXml({ caption, unit, headings, rows, bands, source }: PaperTable, width: number): string {
  const columns = headings.map(({ text, share, isCentred = false }, index): OfficialColumn<readonly string[]> => ({
    heading: text,
    share,
    isCentred,
    cell: (row) => row[index] ?? "",
  }));
  return [
    paragraphs("Caption", caption),
    unit === null ? "" : paragraphs("Unit", unit),
    tableXml({ columns, rows, width, bands: bands?.at ?? [] }),
    paragraphs("Source", source ?? ""),
  ].join("");
}

function endXml({ attachments, signature, remark, imprint }: OfficialPaper): string {
  return [
    attachments.length === 0 ? "" : attachmentsXml(attachments),
    signature === null ? "" : signatureXml(signature),
    remark === null ? "" : paragraphs("Body", `（${remark}）`),
    imprint === null ? "" : imprintXml(imprint, officialDay),
  ].join("");
}

/** 附件： one line below the body, two characters in, without an end mark, later lines under the first title (§7.3.4). */
function attachmentsXml(attachments: readonly string[]): string {
  const lines = attachments.map((title, index) => {
    const label = index === 0 ? "附件：" : "　　　";
    const number = attachments.length === 1 ? "" : `${index + 1}. `;
    return paragraphs("Body", `${label}${number}${title}`);
  });
  return paragraphs("Body", "") + lines.join("");
}

/** The day stands four characters from the right; the authority centred above it (§7.3.5.1). */
function signatureXml({ authority, issuedOn }: { readonly authority: string; readonly issuedOn: string }): string {
  const day = officialDay(issuedOn);
  const right = (characters: number) =>
    `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * 310)}"/>`;
  const line = (text: string, characters: number) =>
    `<w:p><w:pPr><w:pStyle w:val="Signature"/>${right(Math.max(0, characters))}</w:pPr>${run(text)}</w:p>`;
  const overhang = (widthOf(authority) - widthOf(day)) / 2;
  return paragraphs("Body", "") + paragraphs("Body", "") + line(authority, 4 - overhang) + line(day, 4);
}

/** In widths of a Chinese character; digits take half. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.5 : 1), 0);
}
