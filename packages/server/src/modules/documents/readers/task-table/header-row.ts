import type { GridCell, SheetGrid } from "./sheet-grid.ts";

/** Words that headers of task and indicator tables are made of. */
const HEADER_WORDS =
  /序号|编号|项次|任务|措施|举措|事项|内容|工作|项目|行动|工程|单位|部门|牵头|责任|配合|协办|主办|负责|分工|时间|时限|期限|节点|进度|完成|目标|指标|现状|基期|备注|说明|领域|类别|分类|名称|年度|20\d\d年/;
const LONGEST_HEADER = 24;
const SEARCHED_ROWS = 30;
const HEADER_SHARE = 0.3;

/** The first row that reads like a header, by its words and not by its position; null where none does. */
export function findHeaderRow(sheet: SheetGrid): number | null {
  const rows = [...sheet.rows.keys()].toSorted((a, b) => a - b).slice(0, SEARCHED_ROWS);
  return rows.find((row) => isHeader([...(sheet.rows.get(row)?.values() ?? [])])) ?? null;
}

/** The first row of several short cells: what a person would take for the header where no words tell. */
export function guessHeaderRow(sheet: SheetGrid): number | null {
  const rows = [...sheet.rows.keys()].toSorted((a, b) => a - b);
  const isHeading = (cell: GridCell): boolean => cell.text.length <= LONGEST_HEADER;
  return (
    rows.find((row) => [...(sheet.rows.get(row)?.values() ?? [])].filter(isHeading).length >= 2) ?? rows[0] ?? null
  );
}

/** Whether cells beside each other read like a header: each of them short, and so many of header words. */
export function isHeaderRow(cells: readonly GridCell[]): boolean {
  return cells.every(({ text }) => text.length <= LONGEST_HEADER) && isHeader(cells);
}

/** Two cells at least, and a good part of the row, are short and made of header words; `填报单位：…` is a line above the table. */
function isHeader(cells: readonly GridCell[]): boolean {
  const count = cells.filter(({ text }) => {
    const words = text.replaceAll(/\s/g, "");
    return words.length <= LONGEST_HEADER && !/[。；：:]/.test(words) && HEADER_WORDS.test(words);
  }).length;
  return count >= 2 && count >= cells.length * HEADER_SHARE;
}
