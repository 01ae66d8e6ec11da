import { createHash } from "node:crypto";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { Readable } from "node:stream";
import { rowHeight } from "./row-height.ts";
import { sheetText } from "./sheet-text.ts";
import type { ExportTable } from "./table.ts";

/** What the printed pages say. */
export interface XlsxLook {
  readonly creator: string;
  /** The footer, with Excel's own `&P` and `&N`. */
  readonly pageText: string;
}

const A4 = 9;
/** Inches. What the printed columns are wide, fits between these at about three quarters of their size. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const THIN = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

/** The table as a workbook, written while its rows are read: frozen header, A4 landscape, pages counted in the footer. */
export function writeXlsx<Row>(table: ExportTable<Row>, look: XlsxLook): Readable {
  return writeWorkbook([table], look);
}

/** Several tables, a sheet each. */
export function writeWorkbook<Row>(tables: readonly ExportTable<Row>[], look: XlsxLook): Readable {
  const stream = new PassThrough();
  fill(stream, tables, look).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

/** The hidden sheet that says what an exported workbook is. */
export const ABOUT_SHEET = "zhigang";

async function fill<Row>(stream: PassThrough, tables: readonly ExportTable<Row>[], look: XlsxLook): Promise<void> {
  const { default: ExcelJS } = await import("exceljs"); // large, and wanted only here
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = look.creator;
  for (const table of tables) await fillSheet(stream, book, table, look);
  if (!stream.destroyed) await book.commit();
}

async function fillSheet<Row>(stream: PassThrough, book: Book, table: ExportTable<Row>, look: XlsxLook): Promise<void> {
  const sheet = addSheet(book, table, look);

  const widths = table.columns.map(({ width }) => width);
  const digest = createHash("sha256");
  let number = 0;
  for await (const page of table.pages()) {
    if (stream.destroyed) return; // whoever asked has gone
    for (const row of page) {
      number += 1;
      const place = number;
      const cells = table.columns.map((column) => column.cell(row, place));
      const key = table.keys?.of(row);
      digest.update(`${key}\n`);
      const written = sheet.addRow([...cells, ...(key === undefined ? [] : [key])].map(cellOf));
      written.height = rowHeight(cells, widths);
      written.commit();
    }
    if (stream.writableNeedDrain) await drained(stream);
  }
  sheet.pageSetup.printArea = `A$1:${letterOf(table.printed ?? table.columns.length)}$${number + 1}`;
  sheet.commit();
  if (table.keys) addAbout(book, number, digest.digest("hex"));
}

/** Waits until there is room again, or nobody reads any more. */
async function drained(stream: PassThrough): Promise<void> {
  const over = new AbortController();
  const until = (event: string) => once(stream, event, { signal: over.signal });
  await Promise.race([until("drain"), until("close")]).finally(() => over.abort());
}

type Book = InstanceType<typeof import("exceljs").stream.xlsx.WorkbookWriter>;

function addSheet<Row>(book: Book, table: ExportTable<Row>, { pageText }: XlsxLook) {
  const sheet = book.addWorksheet(table.title.slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&C${pageText}` },
  });
  const style = { alignment: { vertical: "top", wrapText: true }, border: BORDER } as const;
  sheet.columns = [
    ...table.columns.map(({ heading, width }) => ({ header: heading, width, style })),
    ...(table.keys ? [{ header: table.keys.heading, width: 44, hidden: true }] : []),
  ];
  // The hidden column is within the filter's range, so that sorting by it keeps each row's key with its row.
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
  header.height = rowHeight(
    table.columns.map(({ heading }) => heading),
    table.columns.map(({ width }) => width),
  );
  header.commit();
  return sheet;
}

/** The letter of a column that a page can hold: the first is A. */
function letterOf(column: number): string {
  return String.fromCodePoint(64 + column);
}

function addAbout(book: Book, rows: number, digest: string): void {
  const about = book.addWorksheet(ABOUT_SHEET, { state: "veryHidden" });
  for (const line of [
    ["format", "ledger-rows-1"],
    ["rows", String(rows)],
    ["digest", digest],
  ]) {
    about.addRow(line).commit();
  }
  about.commit();
}

function cellOf(cell: string | number): string | number {
  return typeof cell === "number" ? cell : sheetText(cell);
}
