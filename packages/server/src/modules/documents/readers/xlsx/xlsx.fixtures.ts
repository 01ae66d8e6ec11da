import { aZip } from "../archive/zip.fixtures.ts";
import type { ZipPart } from "../archive/zip.fixtures.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet as a test states it. */
export interface SheetParts {
  readonly name?: string;
  /** XML of `sheetData`, or rows of plain texts from row 1. */
  readonly rows: string | readonly (readonly string[])[];
  readonly merges?: readonly string[];
  readonly columns?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** A workbook as a test states it. */
export interface XlsxParts {
  readonly sheets: readonly SheetParts[];
  readonly strings?: readonly string[];
  /** Format codes; a cell refers to the n-th by `s="n"`, n from 1. */
  readonly formats?: readonly string[];
  readonly isDateSystem1904?: boolean;
  readonly relationships?: string;
  readonly extra?: readonly ZipPart[];
}

/** A small workbook. */
export function anXlsx(parts: XlsxParts): Uint8Array {
  const sheets = parts.sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : "";
    return `<sheet name="${name ?? `表${index + 1}`}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const links = parts.sheets.map((_, index) =>
    link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  const date = parts.isDateSystem1904 ? '<workbookPr date1904="1"/>' : "";
  return aZip([
    { name: "[Content_Types].xml", data: "<Types/>" },
    { name: "_rels/.rels", data: wrapLinks(link("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date}<sheets>${sheets.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: wrapLinks(
        links.join("") +
          link("rIdS", "sharedStrings", "sharedStrings.xml") +
          link("rIdF", "styles", "styles.xml") +
          (parts.relationships ?? ""),
      ),
    },
    { name: "xl/sharedStrings.xml", data: `<sst xmlns="${MAIN}">${(parts.strings ?? []).join("")}</sst>` },
    { name: "xl/styles.xml", data: stylesOf(parts.formats ?? []) },
    ...parts.sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheetOf(sheet) })),
    ...(parts.extra ?? []),
  ]);
}

/** A relationship of the workbook. */
export function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** A cell with its text inside it. */
export function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function wrapLinks(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const uses = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${uses.join("")}</cellXfs></styleSheet>`;
}

function sheetOf({ rows, merges = [], columns = "" }: SheetParts): string {
  const data = typeof rows === "string" ? rows : rows.map((cells, index) => rowOf(index + 1, cells)).join("");
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${data}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function rowOf(row: number, cells: readonly string[]): string {
  const written = cells.map((value, column) =>
    value === "" ? "" : text(`${String.fromCharCode(65 + column)}${row}`, value),
  );
  return `<row r="${row}">${written.join("")}</row>`;
}
