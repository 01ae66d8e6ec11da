import type { Change, Comparator, DutyRole, LeadBasis, TargetClass } from "../../ledger/index.ts";
import type { CalendarDate } from "../../values/index.ts";

/** What narrows the tasks a question means: the fields of the task table's own filter. */
export interface AskFilter {
  readonly q?: string;
  readonly planId?: string;
  readonly departmentId?: string;
  /** A body as written that stands for no department. */
  readonly bodyName?: string;
  readonly dutyRole?: DutyRole;
  /** `annual`, `ongoing` or `none`. */
  readonly deadline?: string;
  /** A year, month or day; both ends belong to it. */
  readonly deadlineFrom?: string;
  readonly deadlineTo?: string;
  readonly leadBasis?: LeadBasis;
  readonly isKey?: boolean;
  readonly hasQuestion?: boolean;
}
export type AskField = keyof AskFilter;

/** A task as an answer names it. */
export interface AskedTask {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly duties: readonly { readonly role: DutyRole; readonly name: string; readonly departmentId: string | null }[];
  readonly deadline: string | null;
  readonly dueOn: CalendarDate | null;
}

/** A target as an answer names it, with the words that promise it. */
export interface AskedTarget {
  readonly id: string;
  readonly name: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly unit: string;
  readonly change: Change;
  readonly class: TargetClass;
  readonly isAim: boolean;
  readonly deadline: string | null;
  readonly quote: string;
  readonly documentId: string;
  readonly span: readonly [number, number];
}

/** What somebody changed in a task since it was published. */
export interface AskedChange {
  readonly taskId: string;
  readonly title: string;
  readonly operation: string;
  readonly fields: readonly string[];
  readonly at: Date;
  readonly by: string;
}

/** Some of what was found, and how many there are in all. */
export interface Counted<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly isCapped: boolean;
}

/** 问答来源: what the ledger answers of itself. Words are in the form in which texts are compared. `C` is the server's call. */
export interface AskSource<C> {
  /** Bodies that tasks name and that stand for no department. */
  listBodyNames(call: C): Promise<readonly string[]>;
  tasks(call: C, filter: AskFilter, limit: number): Promise<Counted<AskedTask>>;
  targets(
    call: C,
    wish: Pick<AskFilter, "planId" | "deadlineFrom" | "deadlineTo"> & { readonly words: readonly string[] },
    limit: number,
  ): Promise<Counted<AskedTarget>>;
  changes(call: C, filter: AskFilter, limit: number): Promise<Counted<AskedChange>>;
}
