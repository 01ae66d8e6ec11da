import { readHeadingLabel } from "../structure/heading-label.ts";
import type { ColumnRole, Outline, ReadCell, ReadRow, ReadTable } from "../structure/outline.ts";
import { assignRoles, carriedBy, mergeOwners, NO_RULE, type Owners } from "../responsibilities/assign-roles.ts";
import { isAuthority, isCollectiveBody } from "../responsibilities/body-kind.ts";
import { findTags } from "../responsibilities/find-tags.ts";
import { parseTag } from "../responsibilities/parse-tag.ts";
import type { Span } from "../span.ts";
import { readMatrixOwners } from "./matrix-owners.ts";
import type { TagIndex } from "./tag-index.ts";

/** What the cells of a row say about who does the work. */
export interface RowOwners {
  readonly owners: Owners;
  /** Cells whose words do not read as bodies. */
  readonly unclear: readonly Span[];
}

const OWNER_ROLES: readonly ColumnRole[] = ["lead", "responsible", "support", "owner"];

/** Reads the owner columns of a row; a table without any may name owners in brackets inside its cells. */
export function readRowOwners(outline: Outline, index: TagIndex, table: ReadTable, row: ReadRow): RowOwners | null {
  const cells = table.columns.flatMap((role, column) => {
    const cell = row.cells[column];
    return cell && OWNER_ROLES.includes(role) && !cell.isBlank && !cell.isNone ? [{ role, cell }] : [];
  });
  if (cells.length === 0) {
    const owners = readMatrixOwners(outline, index, table, row);
    return owners
      ? { owners, unclear: [] }
      : (bracketedOwners(outline, index, table, row) ?? bandOwners(outline, table, row));
  }
  const read = cells.map(({ role, cell }) => ({ role, cell, owners: cellOwners(outline, index, table, role, cell) }));
  const parts = read.flatMap(({ role, owners }) => (owners ? [{ role, owners }] : []));
  return {
    owners: settle(parts),
    unclear: read.flatMap(({ owners, cell }) => (owners ? [] : [cell.span])),
  };
}

/** Where a lead column stands beside a column of responsible bodies, the latter support. */
function settle(parts: readonly { readonly role: ColumnRole; readonly owners: Owners }[]): Owners {
  const hasLead = parts.some(({ role, owners }) => role === "lead" && owners.leads.length > 0);
  return mergeOwners(
    parts.map(({ role, owners }) =>
      hasLead && role === "responsible"
        ? { ...owners, leads: [], supports: [...owners.leads, ...owners.supports], leadBasis: "none" }
        : owners,
    ),
  );
}

function bracketedOwners(
  { reading }: Outline,
  index: TagIndex,
  { columns }: ReadTable,
  row: ReadRow,
): RowOwners | null {
  if (columns.some((role) => OWNER_ROLES.includes(role))) return null;
  const tags = row.cells.flatMap((cell) =>
    cell && !cell.isCarried && !cell.isBlank ? findTags(reading, cell.span, { usesBareBrackets: false }) : [],
  );
  if (tags.length === 0) return null;
  return { owners: mergeOwners(index.joined(tags).map((tag) => index.ownersOf(tag))), unclear: [] };
}

/** `一、市教育局（3项）` as a heading row: the body whose tasks the rows below are. */
function bandOwners({ reading }: Outline, { columns }: ReadTable, { groups }: ReadRow): RowOwners | null {
  const group = groups.at(-1);
  if (!group || columns.some((role) => OWNER_ROLES.includes(role))) return null;
  const label = readHeadingLabel(reading, group[0]);
  const words = parseTag(reading, [Math.min(label?.end ?? group[0], group[1]), group[1]]);
  const areBodies = words?.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name));
  return words && areBodies ? { owners: carriedBy(assignRoles(words, NO_RULE), "inherited"), unclear: [] } : null;
}

function cellOwners(
  { reading }: Outline,
  index: TagIndex,
  table: ReadTable,
  role: ColumnRole,
  cell: ReadCell,
): Owners | null {
  const words = parseTag(reading, cell.span);
  if (!words) return null;
  const said = assignRoles(words, index.ruleFor(cell.span[0]));
  const owners = byColumn(role, said, table.columns);
  return cell.isCarried ? carriedBy(owners, "merged") : owners;
}

/** Everybody in a lead column leads, unless the document's rule picks the first and no other column takes the rest. */
function leadColumn(said: Owners, columns: readonly ColumnRole[]): Owners {
  if (said.leadBasis !== "convention") return { ...said, leadBasis: "column" };
  if (!columns.includes("support")) return said;
  return { ...said, leads: [...said.leads, ...said.supports], supports: [], leadBasis: "column" };
}

function byColumn(role: ColumnRole, said: Owners, columns: readonly ColumnRole[]): Owners {
  const { leads, supports, leadBasis } = said;
  if (role === "support") return { ...said, leads: [], supports: [...leads, ...supports], leadBasis: "none" };
  if (role === "lead" || role === "owner") return leadColumn(said, columns);
  return leads.length === 1 && leadBasis === "named" && supports.length === 0 ? { ...said, leadBasis: "column" } : said;
}
