import { joinOwners, namesIn } from "./brackets.ts";
import type { Owners } from "./brackets.ts";
import { readHeader } from "./header.ts";
import type { Header } from "./header.ts";
import { readInline } from "./inline.ts";
import type { Inline } from "./inline.ts";

/** A stage of a time cell. */
export interface PhaseTruth {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** One row of a table of tasks, as written and as meant. */
export interface TableRow {
  /** The merged heading cells above the row, outermost first. */
  readonly groups: readonly string[];
  readonly no: string;
  /** The name in a column of its own; null where the table has none. */
  readonly name: string | null;
  readonly content: Inline;
  readonly target: Inline | null;
  readonly time: string;
  /** As written; `^` where the cell above reaches down. */
  readonly leadCell: string;
  readonly supportCell: string;
  readonly remark: string;
  readonly owners: Owners;
  readonly deadline: string | null;
  readonly phases: readonly PhaseTruth[];
}

/** A table of tasks with its header. */
export interface TableText extends Header {
  readonly rows: readonly TableRow[];
}

const EMPTY = new Set(["", "——", "无"]);
const PHASE = /\[([^~\]]+)~([^:\]]+):([^\]]+)\]/g;

/** Reads `division-table.txt`: `no content | time => value [phases] | lead | support`. */
export function readDivisionTable(source: string): TableText {
  return readRows(source, (cells, no, leadAbove) => {
    const [content = "", time = "", leadCell = "", supportCell = ""] = cells;
    const [shownTime = "", meant = ""] = time.split(" => ");
    const phases = [...meant.matchAll(PHASE)].map(([, from = "", to = "", text = ""]) => ({ from, to, text }));
    return {
      no,
      name: null,
      content: readInline(content),
      target: null,
      time: shownTime,
      leadCell,
      supportCell,
      remark: "",
      owners: columnOwners(leadCell === "^" ? leadAbove : leadCell, supportCell),
      deadline: meant.replaceAll(PHASE, "").trim() || null,
      phases,
    };
  });
}

/** Reads `work-list.txt`: `no | name | content | target | lead | support | due | remark`. */
export function readWorkList(source: string): TableText {
  return readRows(source, (cells) => {
    const [no = "", name = "", content = "", target = "", leadCell = "", supportCell = "", time = "", remark = ""] =
      cells;
    return {
      no,
      name,
      content: readInline(content),
      target: readInline(target),
      time,
      leadCell,
      supportCell,
      remark,
      owners: columnOwners(leadCell, supportCell),
      deadline: dueOf(time),
      phases: [],
    };
  });
}

function readRows(
  source: string,
  readRow: (cells: string[], no: string, leadAbove: string) => Omit<TableRow, "groups">,
): TableText {
  const { header, lines } = readHeader(source);
  const rows: TableRow[] = [];
  let groups: string[] = [];
  let leadAbove = "";
  for (const line of lines) {
    const heading = /^(=+) (.+)$/.exec(line);
    if (heading) {
      groups = [...groups.slice(0, (heading[1] ?? "").length - 1), heading[2] ?? ""];
      continue;
    }
    const numbered = /^(\d+) (?!\|)(.*)$/.exec(line);
    const no = numbered?.[1] ?? "";
    const cells = (numbered?.[2] ?? line).split(/ ?(?<!\{[^}]*)\|(?![^{]*\}) ?/).map((cell) => cell.trim());
    const row = readRow(cells, no, leadAbove);
    if (row.leadCell !== "^") leadAbove = row.leadCell;
    rows.push({ ...row, groups });
  }
  return { ...header, rows };
}

function columnOwners(leadCell: string, supportCell: string): Owners {
  const leads = EMPTY.has(leadCell) ? [] : namesIn(leadCell);
  const supports = EMPTY.has(supportCell) ? [] : namesIn(supportCell);
  return joinOwners([{ leads, supports, openList: false, leadBasis: leads.length > 0 ? "column" : "none" }]);
}

function dueOf(time: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return time;
  const month = /^(\d{4})年(\d{1,2})月/.exec(time);
  if (month) return `${month[1]}-${(month[2] ?? "").padStart(2, "0")}`;
  return time.includes("持续推进") ? "ongoing" : null;
}
