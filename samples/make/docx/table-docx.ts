import type { TableRow, TableText } from "../text/read-table.ts";
import { packDocx } from "./package.ts";
import { paragraph, styledRun, textRun } from "./xml.ts";

const WIDTHS = [700, 1900, 4800, 2500, 1800, 2000] as const;

interface CellLook {
  readonly width: number;
  readonly span?: number;
  readonly merge?: "restart" | "continue" | null;
}

/** Writes the annual table: two header rows, actions merged downwards, leads merged where one answers for several rows. */
export function tableDocx(table: TableText): Uint8Array {
  const rows = table.rows.map((row, index) => bodyRow(row, table.rows[index - 1], table.rows[index + 1]));
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");
  const body =
    paragraph("Left", textRun(table.attachment ?? "")) +
    paragraph("Title", textRun(table.title)) +
    `<w:tbl><w:tblPr><w:tblW w:w="13700" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headerRows()}${rows.join("")}</w:tbl>` +
    paragraph("Cell", textRun("注：“——”表示无配合单位；进展情况由牵头单位汇总后报专班办公室。"));
  return packDocx({ title: table.title, body, footnotes: [], isNumbered: false, isLandscape: true });
}

function headerRows(): string {
  const names = ["序号", "重点行动", "工作任务", "时间节点"];
  const tall = (merge: "restart" | "continue"): string =>
    names
      .map((name, index) => cell({ width: WIDTHS[index] ?? 0, merge }, merge === "restart" ? head(name) : head("")))
      .join("");
  const wide = cell({ width: WIDTHS[4] + WIDTHS[5], span: 2 }, head("责任分工"));
  const narrow = cell({ width: WIDTHS[4] }, head("牵头单位")) + cell({ width: WIDTHS[5] }, head("配合单位"));
  return row(tall("restart") + wide, true) + row(tall("continue") + narrow, true);
}

function bodyRow(now: TableRow, above: TableRow | undefined, below: TableRow | undefined): string {
  const [group = ""] = now.groups;
  const isFirst = above?.groups[0] !== group;
  const lead = now.leadCell === "^" ? "continue" : below?.leadCell === "^" ? "restart" : null;
  return row(
    cell({ width: WIDTHS[0] }, plain(now.no)) +
      cell({ width: WIDTHS[1], merge: isFirst ? "restart" : "continue" }, plain(isFirst ? group : "")) +
      cell({ width: WIDTHS[2] }, paragraph("Cell", now.content.runs.map(styledRun).join(""))) +
      cell({ width: WIDTHS[3] }, timeParagraphs(now.time)) +
      cell({ width: WIDTHS[4], merge: lead }, plain(lead === "continue" ? "" : now.leadCell)) +
      cell({ width: WIDTHS[5] }, plain(now.supportCell)),
    false,
  );
}

/** Each stage of a time cell stands in a paragraph of its own. */
function timeParagraphs(time: string): string {
  return time
    .split(/(?<=；)/)
    .map(plain)
    .join("");
}

function row(cells: string, isHeader: boolean): string {
  const properties = isHeader ? "<w:tblHeader/>" : "<w:cantSplit/>";
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

function cell({ width, span, merge }: CellLook, content: string): string {
  const wide = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  const tall = merge === "restart" ? '<w:vMerge w:val="restart"/>' : merge === "continue" ? "<w:vMerge/>" : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${wide}${tall}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function head(text: string): string {
  return paragraph("CellHead", textRun(text));
}

function plain(text: string): string {
  return paragraph("Cell", textRun(text));
}
