import type { DepartmentKind } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";
import type { Colour } from "./rule-set.ts";

/** 评分办法: deductions (表A), lights (表B), completion (表C), grade × level × load factor (表D); ledger rules §7. */
export const SCORE_FORM_KINDS = ["deductions", "lights", "completion", "grades"] as const;
export type ScoreFormKind = (typeof SCORE_FORM_KINDS)[number];

/** What is read from the ledger and can move points: 无实施方案, 无阶段目标, 缺报, 迟报, 黄灯, 橙灯, 红灯, 收到督办单. */
export const SCORE_FACT_KINDS = [
  "plan_missing",
  "stages_missing",
  "report_missed",
  "report_late",
  "light_yellow",
  "light_orange",
  "light_red",
  "sheet_received",
] as const;
export type ScoreFactKind = (typeof SCORE_FACT_KINDS)[number];

/** What only a person can say, each with the reason: 空泛报告, 会议缺席, 领导评价, 仅有列名事项, 等次, 难度级别, 不计. */
export const SCORE_STATEMENT_KINDS = [
  "report_empty",
  "meeting_missed",
  "appraisal",
  "only_listed",
  "grade",
  "level",
  "set_aside",
] as const;
export type ScoreStatementKind = (typeof SCORE_STATEMENT_KINDS)[number];

export const SCORE_GRADES = ["A", "B", "C"] as const;
export type ScoreGrade = (typeof SCORE_GRADES)[number];
export const SCORE_LEVELS = ["I", "II", "III"] as const;
export type ScoreLevel = (typeof SCORE_LEVELS)[number];

/** Words in both languages. */
export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

/** 排名分组: bodies of these kinds are compared with one another. */
export interface ScoreGroup {
  readonly words: BothWords;
  readonly kinds: readonly DepartmentKind[];
}

interface DatedForm {
  readonly name: string;
  readonly version: string;
  readonly title: BothWords;
  readonly source: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** Absent where every kind of body is a group of its own. */
  readonly groups?: readonly ScoreGroup[];
}

/** One reason for deducting: what calls for it and how many points, a range where a person decides within it. */
export interface DeductionRule {
  readonly id: string;
  readonly calledBy: ScoreFactKind | Extract<ScoreStatementKind, "report_empty" | "meeting_missed">;
  readonly least: string;
  readonly most: string;
  /** Only reports on periods that end in these months; null is any. */
  readonly months: readonly number[] | null;
  readonly words: BothWords;
}

/** 表A: a full score from which is deducted; `appraisal` points of it are the leader's to give. */
export interface DeductionForm extends DatedForm {
  readonly kind: "deductions";
  readonly start: string;
  readonly rules: readonly DeductionRule[];
  readonly appraisal: { readonly id: string; readonly most: string; readonly words: BothWords } | null;
  readonly onlyListed: { readonly id: string; readonly times: string; readonly words: BothWords };
}

/** 表B: so many lights of a colour on one item, counted at the ends of months, move so many points. */
export interface LightForm extends DatedForm {
  readonly kind: "lights";
  readonly start: string;
  readonly rules: readonly {
    readonly id: string;
    readonly colour: Extract<Colour, "yellow" | "orange" | "red">;
    readonly every: number;
    readonly points: string;
    readonly words: BothWords;
  }[];
}

/** 表C: weight × min(actual ÷ target, cap), with a bonus above the cap and nothing below the floor. */
export interface CompletionForm extends DatedForm {
  readonly kind: "completion";
  readonly full: string;
  readonly cap: string;
  readonly floor: string;
  /** Of what is above the cap, so much counts as a bonus, and never more than the bonus cap. */
  readonly bonusSlope: string;
  readonly bonusCap: string;
  /** The share of an item's weight that counts for a department that supports it. */
  readonly supportShare: string;
  readonly words: BothWords;
}

/** 表D: the grade of the work × the level of the item, on average, × the load of the unit. */
export interface GradeForm extends DatedForm {
  readonly kind: "grades";
  readonly full: string;
  readonly grades: Readonly<Record<ScoreGrade, string>>;
  readonly levels: Readonly<Record<ScoreLevel, string>>;
  /** By how many items the unit leads, from the fewest up. */
  readonly load: readonly { readonly from: number; readonly factor: string }[];
  readonly words: BothWords;
}

/** 评分办法 as dated data with its source; a round keeps the one it was drawn up by. */
export type ScoreForm = DeductionForm | LightForm | CompletionForm | GradeForm;
