import type { ReactNode } from "react";

/** One column of a table. */
export interface Column<R> {
  key: string;
  title: string;
  /** Width in pixels; columns with `grow` share what is left. */
  width: number;
  grow?: number;
  /** Numbers stand at the end, right under each other. */
  align?: "start" | "end";
  /** Makes the header a button that sorts by this name. */
  sortBy?: string;
  /** Hidden until the reader chooses it. */
  isHiddenAtFirst?: boolean;
  render: (row: R) => ReactNode;
}

/** By what a list is sorted, and which way. */
export interface Sort {
  by: string;
  order: "asc" | "desc";
}

/** `dueOn` or `-dueOn` in an address, and back. */
export function readSort(text: string): Sort | null {
  if (text === "") return null;
  return text.startsWith("-") ? { by: text.slice(1), order: "desc" } : { by: text, order: "asc" };
}

/** The sort as one word for an address. */
export function writeSort(sort: Sort | null): string {
  if (!sort) return "";
  return sort.order === "desc" ? `-${sort.by}` : sort.by;
}

/** The grid template of the columns in sight; `widths` are those the reader has drawn. */
export function gridTemplate<R>(
  columns: readonly Column<R>[],
  widths: Readonly<Record<string, number>>,
  hasSelection: boolean,
): string {
  const tracks = columns.map((column) => {
    const drawn = widths[column.key];
    if (drawn !== undefined) return `${drawn}px`;
    return column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`;
  });
  return [...(hasSelection ? ["44px"] : []), ...tracks].join(" ");
}

/** The least width at which no column is squeezed. */
export function leastWidth<R>(
  columns: readonly Column<R>[],
  widths: Readonly<Record<string, number>>,
  hasSelection: boolean,
): number {
  return columns.reduce((sum, column) => sum + (widths[column.key] ?? column.width), hasSelection ? 44 : 0);
}
