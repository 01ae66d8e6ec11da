import { PassThrough } from "node:stream";
import type { Readable } from "node:stream";
import type { ExportTable } from "./table.ts";

/** What the printed pages say. */
export interface XlsxLook {
  readonly creator: string;
  /** The footer, with Excel's own `&P` and `&N`. */
  readonly pageText: string;
}

const A4 = 9;

/** The table as a workbook, written while its rows are read: frozen header, A4 landscape, pages counted in the footer. */
export function writeXlsx<Row>(table: ExportTable<Row>, look: XlsxLook): Readable {
  const stream = new PassThrough();
  fill(stream, table, look).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

async function fill<Row>(stream: PassThrough, table: ExportTable<Row>, { creator, pageText }: XlsxLook): Promise<void> {
  const { default: ExcelJS } = await import("exceljs"); // large, and wanted only here
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = creator;
  const sheet = book.addWorksheet(table.title.slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
    headerFooter: { oddFooter: `&C${pageText}` },
  });
  sheet.columns = table.columns.map(({ heading, width }) => ({
    header: heading,
    width,
    style: { alignment: { vertical: "top", wrapText: true } },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
  header.commit();

  let number = 0;
  for await (const page of table.pages()) {
    for (const row of page) {
      number += 1;
      const place = number;
      sheet.addRow(table.columns.map((column) => column.cell(row, place))).commit();
    }
    if (stream.writableNeedDrain) await new Promise<void>((resolve) => stream.once("drain", resolve));
  }
  sheet.commit();
  await book.commit();
}
