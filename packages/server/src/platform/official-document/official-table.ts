import { TEXT_WIDTH } from "./official-styles.ts";
import { paragraphs } from "./word-xml.ts";

/** A column of an official table: its share of the text's width. */
export interface OfficialColumn<Row> {
  readonly heading: string;
  readonly share: number;
  readonly isCentred?: boolean;
  cell(row: Row, number: number): string;
}

/** A table in official layout, with a row across it wherever a new group begins. */
export interface OfficialTable<Row> {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly OfficialColumn<Row>[];
  groupOf(row: Row): string;
  pages(): AsyncIterable<readonly Row[]>;
}

/** A row taller than this many characters in one cell may be cut by the page; shorter ones stay whole. */
const CUTTABLE = 400;

/** The body of the document: title, note, and the table with its head repeated on every page and its rows numbered through. */
export async function* officialTableXml<Row>(table: OfficialTable<Row>): AsyncGenerator<string> {
  const widths = table.columns.map((column) => Math.round(column.share * TEXT_WIDTH));
  yield (
    paragraphs("Title", table.title) +
    (table.note === "" ? "" : paragraphs("Note", table.note)) +
    tableHead(table, widths)
  );
  let number = 0;
  let group: string | undefined;
  for await (const page of table.pages()) {
    let xml = "";
    for (const row of page) {
      number += 1;
      const now = table.groupOf(row);
      if (now !== group && now !== "") xml += groupRow(now, table.columns.length, TEXT_WIDTH);
      group = now;
      xml += bodyRow(table.columns, widths, row, number);
    }
    yield xml;
  }
  yield `</w:tbl>${paragraphs("Cell", "")}`;
}

/** A table inside a paper: its columns and rows, its width, and the lines across it before the rows where groups begin. */
export interface InnerTable<Row> {
  readonly columns: readonly OfficialColumn<Row>[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly bands: readonly { readonly row: number; readonly text: string }[];
}

/** A table inside a paper: the head repeated on every page, the rows numbered through. */
export function tableXml<Row>({ columns, rows, width, bands }: InnerTable<Row>): string {
  const widths = columns.map((column) => Math.round(column.share * width));
  const bandAt = new Map(bands.map(({ row, text }) => [row, groupRow(text, columns.length, width)]));
  const body = rows.map((row, index) => (bandAt.get(index) ?? "") + bodyRow(columns, widths, row, index + 1));
  return `${tableHead({ columns }, widths, width)}${body.join("")}</w:tbl>`;
}

function tableHead<Row>(
  { columns }: Pick<OfficialTable<Row>, "columns">,
  widths: readonly number[],
  tableWidth: number = TEXT_WIDTH,
): string {
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const head = columns.map((column, index) =>
    cell(`<w:tcW w:w="${widths[index]}" w:type="dxa"/>`, paragraphs("Heading", column.heading)),
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${tableWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join("")}</w:tr>`
  );
}

/** A cell across the whole table; it stays on the page of the row below. */
function groupRow(group: string, columns: number, width: number): string {
  const content = paragraphs("Group", group);
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(`<w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${columns}"/>`, content)}</w:tr>`;
}

function bodyRow<Row>(
  columns: readonly OfficialColumn<Row>[],
  widths: readonly number[],
  row: Row,
  number: number,
): string {
  const texts = columns.map((column) => column.cell(row, number));
  const whole = texts.every((text) => text.length <= CUTTABLE) ? "<w:trPr><w:cantSplit/></w:trPr>" : "";
  const cells = texts.map((text, index) =>
    cell(
      `<w:tcW w:w="${widths[index]}" w:type="dxa"/>`,
      paragraphs(columns[index]?.isCentred ? "CellCentre" : "Cell", text),
    ),
  );
  return `<w:tr>${whole}${cells.join("")}</w:tr>`;
}

function cell(properties: string, content: string): string {
  return `<w:tc><w:tcPr>${properties}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}
