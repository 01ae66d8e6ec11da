import type { DocumentContent } from "../content/content.ts";
import type { Section, SectionRole } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { LabelStyle } from "./heading-label.ts";

/** The document as the grammars see it: its content, its sections, and its text cut into units in reading order. */
export interface Outline {
  readonly content: DocumentContent;
  /**
   * `content.text` in its reading form, of the same length: simplified script, half-width digits and letters,
   * full-width `，；：（）！？`, `.` `-` `~` `%` half-width, dashes as `—`, every odd blank a space
   * (a line break inside a paragraph that a page broke is U+00A0). A `,` or `:` between
   * two digits stays. All grammars match on it; quotes and names are cut from `content.text` by the same span.
   */
  readonly reading: string;
  readonly sections: readonly Section[];
  /** Every section by id, nested ones included. */
  readonly sectionById: ReadonlyMap<string, Section>;
  /** Section id → id of the section above it; top sections are absent. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Section id → the style its heading is numbered in; absent for text without a heading. */
  readonly styleOf: ReadonlyMap<string, LabelStyle>;
  readonly units: readonly Unit[];
  readonly tables: readonly ReadTable[];
}

/** One paragraph of the body, or one cell of a table (then `cell` says which). */
export interface Unit {
  readonly index: number;
  readonly blockIndex: number;
  readonly sectionId: string;
  readonly role: SectionRole;
  readonly span: Span;
  /** The heading's number and words at the start of this unit, when it opens a section; else null. */
  readonly headingSpan: Span | null;
  /** What remains after the heading; empty when the unit is only a heading. */
  readonly bodySpan: Span;
  readonly cell: UnitCell | null;
}

export interface UnitCell {
  /** Index into `Outline.tables`. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnRole: ColumnRole;
}

export const COLUMN_ROLES = [
  "number",
  "group",
  "task",
  "measure",
  "time",
  "lead",
  "responsible",
  "support",
  "owner",
  "indicator",
  "baseline",
  "target",
  "unit",
  "note",
  "other",
] as const;
/**
 * What a column holds, by the words of its header: 序号, 重点任务 as merged heading, 主要措施, 时间节点, 牵头部门, 责任单位,
 * 配合部门, 单位名称 (`owner`: the table is by department), 指标名称, 现状值, 目标值, 单位 (of measure), 备注.
 */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A table with its header understood and its merged and blank cells resolved. */
export interface ReadTable {
  readonly blockIndex: number;
  readonly sectionId: string;
  readonly caption: Span | null;
  /** Column roles by column index; the header words themselves in `headers`. */
  readonly columns: readonly ColumnRole[];
  readonly headers: readonly (Span | null)[];
  readonly rows: readonly ReadRow[];
}

/** One body row; a cell carried down from a merged or blank cell above keeps the span of the cell that holds it. */
export interface ReadRow {
  readonly row: number;
  readonly span: Span;
  /** Heading rows inside the table that stand above this row, the highest first. */
  readonly groups: readonly Span[];
  /** By column index; null for a column without a cell in this row. */
  readonly cells: readonly (ReadCell | null)[];
}

export interface ReadCell {
  readonly span: Span;
  readonly isCarried: boolean;
  /** `——`, `无`, `/`: said to be none. Different from blank, which is unknown. */
  readonly isNone: boolean;
  readonly isBlank: boolean;
}
