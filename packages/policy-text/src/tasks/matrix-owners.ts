import { assignRoles, NO_RULE, type Owners } from "../responsibilities/assign-roles.ts";
import { isAuthority, isCollectiveBody } from "../responsibilities/body-kind.ts";
import { MARK, type MarkRole, roleOf } from "../responsibilities/mark-key.ts";
import { parseTag, type TagMember } from "../responsibilities/parse-tag.ts";
import type { Outline, ReadRow, ReadTable } from "../structure/outline.ts";
import type { TagIndex } from "./tag-index.ts";

const MARKS = new RegExp(`^${MARK}{1,2}$`);
const WORDS = /^(?:牵头|主办|主责|负责|责任|配合|协办|协同|参与|参加|协助|指导)(?:单位|部门)?$/;
const FEWEST_BODIES = 2;

/** Whom the marks of a row name, in a table whose columns are bodies; null for any other table. */
export function readMatrixOwners({ reading }: Outline, index: TagIndex, table: ReadTable, row: ReadRow): Owners | null {
  const { columns, kinds } = matrixOf(reading, table);
  if (columns.length < FEWEST_BODIES) return null;
  const isKeyed = kinds.length > 0 && kinds.every((mark) => index.markKey.has(mark[0] ?? ""));
  const marked = columns.flatMap(({ column, members }) => {
    const role = roleAt(wordsAt(reading, row, column), index.markKey, isKeyed);
    return role ? [{ role, members }] : [];
  });
  return marked.length === 0 ? null : ownersOf(marked, isKeyed);
}

interface Matrix {
  readonly columns: readonly BodyColumn[];
  /** Every mark that stands in these columns, once. */
  readonly kinds: readonly string[];
}

const MATRICES = new WeakMap<ReadTable, Matrix>();

/** Looked at once for all rows of a table. */
function matrixOf(reading: string, table: ReadTable): Matrix {
  const known = MATRICES.get(table);
  if (known) return known;
  const columns = bodyColumns(reading, table);
  const words = columns.flatMap(({ column }) => table.rows.map((row) => wordsAt(reading, row, column)));
  const matrix: Matrix = { columns, kinds: [...new Set(words.filter(isMark))] };
  MATRICES.set(table, matrix);
  return matrix;
}

interface BodyColumn {
  readonly column: number;
  readonly members: readonly TagMember[];
}

function bodyColumns(reading: string, { headers, columns }: ReadTable): BodyColumn[] {
  return headers.flatMap((header, column): BodyColumn[] => {
    if (!header || columns[column] !== "other") return [];
    const words = parseTag(reading, header);
    const areBodies = words?.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name));
    return words && areBodies && !words.hasRole ? [{ column, members: words.members }] : [];
  });
}

function wordsAt(reading: string, { cells }: ReadRow, column: number): string {
  const cell = cells[column];
  return cell && !cell.isBlank && !cell.isNone ? reading.slice(...cell.span).replace(/\s/g, "") : "";
}

function isMark(words: string): boolean {
  return MARKS.test(words);
}

/** What the key says of a mark; where it does not explain every mark of the table, all the marked are only responsible. */
function roleAt(words: string, key: ReadonlyMap<string, MarkRole>, isKeyed: boolean): MarkRole | null {
  if (WORDS.test(words)) return roleOf(words);
  if (!isMark(words)) return null;
  return (isKeyed ? key.get(words[0] ?? "") : undefined) ?? "responsible";
}

interface Marked {
  readonly role: MarkRole;
  readonly members: readonly TagMember[];
}

/** Beside a lead the responsible support; without one they are responsible together, and none is picked. */
function ownersOf(marked: readonly Marked[], isKeyed: boolean): Owners {
  const hasLead = marked.some(({ role }) => role === "lead");
  const members = marked.flatMap((one) =>
    one.members.map((member): TagMember => {
      const role = hasLead && one.role === "responsible" ? "support" : one.role;
      return { ...member, role, roleWord: null };
    }),
  );
  const read = assignRoles({ members, isOpen: false, hasRole: true, hasDivision: false }, NO_RULE);
  if (hasLead) return { ...read, leadBasis: isKeyed ? "convention" : "column" };
  return read.leads.length === 1 ? { ...read, leadBasis: "column" } : read;
}
