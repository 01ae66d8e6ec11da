import { toReadingForm } from "@zhigang/policy-text";
import type { BodyRename, DocumentContent, Table } from "@zhigang/policy-text";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { readFileOrRefuse } from "./read-plan-file.ts";

/**
 * Former and later names of bodies from a table of two columns, in any format a plan may have (csv, xlsx, docx …). A row that
 * does not hold two names is refused: which of them is meant is not guessed.
 */
export async function readBodyRenames(path: string): Promise<BodyRename[]> {
  const { content } = await readFileOrRefuse(path);
  const rows = content.blocks.flatMap((block) => (block.kind === "table" ? namesByRow(content, block) : []));
  if (rows.length === 0) throw unclear(path, "没有表格", "it holds no table");
  return rows.map(({ row, names }) => {
    const [from, to, more] = names;
    if (from !== undefined && to !== undefined && more === undefined) return { from, to };
    throw unclear(
      path,
      `第 ${row} 行不是“原名称、现名称”两列`,
      `row ${row} does not hold two names, the former and the later`,
    );
  });
}

interface NamedRow {
  /** From 1. */
  readonly row: number;
  readonly names: readonly string[];
}

function namesByRow({ text }: DocumentContent, { cells }: Table): NamedRow[] {
  const byRow = new Map<number, string[]>();
  for (const { row, span } of cells) {
    const name = toReadingForm(text.slice(...span)).replace(/\s/g, "");
    if (name !== "") byRow.set(row, [...(byRow.get(row) ?? []), name]);
  }
  return [...byRow].map(([row, names]) => ({ row: row + 1, names }));
}

function unclear(path: string, zh: string, en: string): StartRefusal {
  return new StartRefusal({
    code: "cli.renames_unclear",
    reason: "usage",
    zh: `${path}：${zh}。请每行写原名称和现名称两列，如 市科委,市科技局。`,
    en: `${path}: ${en}. Give the former and the later name in two columns, such as 市科委,市科技局.`,
  });
}
