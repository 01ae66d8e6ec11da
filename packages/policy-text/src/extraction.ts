import type { Span } from "./span.ts";

/** All that a reading of one document yields. The same content always yields the same extraction. */
export interface Extraction {
  readonly text: string;
  readonly document: DocumentIdentity;
  /** The outline, top sections first; every body paragraph and table belongs to exactly one section. */
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  /** Every number the text states, told apart by `class`; only `target` (and `coverage` in numbers) are targets. */
  readonly indicators: readonly Indicator[];
  readonly references: readonly Reference[];
  readonly definitions: readonly Definition[];
  readonly bodies: readonly Body[];
  readonly questions: readonly Question[];
  readonly coverage: Coverage;
}

/** What the document says of itself. A field that the text leaves open is null, never guessed. */
export interface DocumentIdentity {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly documentNumber: string | null;
  readonly documentNumberSpan: Span | null;
  readonly issuingAuthority: string | null;
  readonly issuingAuthoritySpan: Span | null;
  /** 成文日期, `YYYY-MM-DD`. Printing (印发) and web publication days are other dates and never stand here. */
  readonly issuedOn: string | null;
  readonly issuedOnSpan: Span | null;
  /** Years (or `YYYY-MM`) of the plan period, from 实施期限 or the title. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly periodSpan: Span | null;
}

export const SECTION_ROLES = [
  "furniture",
  "notice",
  "preamble",
  "background",
  "principles",
  "goals",
  "tasks",
  "safeguards",
  "attachment",
  "notes",
] as const;
/** What a section of the document is for; decides which sentences may order something. */
export type SectionRole = (typeof SECTION_ROLES)[number];

/** A heading with all that stands under it, or the text before the first heading. */
export interface Section {
  readonly id: string;
  readonly level: number;
  readonly role: SectionRole;
  /** The label as written or generated, without the separator: `一`, `（一）`, `1`, `第三章`; null where there is none. */
  readonly label: string | null;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** Heading and everything under it. */
  readonly span: Span;
  /** Indices into `DocumentContent.blocks` of the body directly under this heading, its own block included. */
  readonly blocks: readonly number[];
  readonly children: readonly Section[];
}

export const LEAD_BASES = ["named", "column", "convention", "joint", "open", "none"] as const;
/** Why the bodies on the lead side stand there; see `Task.leads`. */
export type LeadBasis = (typeof LEAD_BASES)[number];

/** 任务: one unit that the document itself makes answerable. */
export interface Task {
  readonly id: string;
  /** Heading labels as written joined with `/`; in a table the merged heading cells and the row's number. */
  readonly path: string;
  readonly title: string;
  readonly titleSpan: Span;
  /** From the number or first word to the end of the unit. */
  readonly span: Span;
  readonly sectionId: string;
  readonly isSafeguard: boolean;
  /** The named lead or leads; or, where the text only lists bodies jointly responsible, all of them. */
  readonly leads: readonly Responsibility[];
  readonly supports: readonly Responsibility[];
  /** 指导 and other roles the text names itself. */
  readonly others: readonly Responsibility[];
  readonly openList: boolean;
  readonly leadBasis: LeadBasis;
  readonly deadline: TimeNode | null;
  readonly phases: readonly Phase[];
  readonly measures: readonly Measure[];
  readonly confidence: number;
  /** Why this is a task, in the terms of the rule that fired. */
  readonly reason: string;
  /** Indices into `Extraction.questions`. */
  readonly questions: readonly number[];
}

/** 措施: a step inside a task, with owners of its own where its bracket names some. */
export interface Measure {
  readonly span: Span;
  readonly leads: readonly Responsibility[];
  readonly supports: readonly Responsibility[];
  readonly leadBasis: LeadBasis;
  readonly openList: boolean;
}

/** One body in one role, where the text says so. */
export interface Responsibility {
  /** The full name; an elided prefix is restored (`区人社局、教体局` → `区教体局`). */
  readonly name: string;
  readonly span: Span;
  readonly kind: BodyKind;
  /** Which comma-separated group of the bracket, from 0: departments and zones may be kept apart. */
  readonly group: number;
  /** A collective body (各区政府) that must be expanded to its members by a person. */
  readonly isCollective: boolean;
  /** Carried down from a merged cell, an inherited statement, or a bracket shared by several units. */
  readonly via?: "merged" | "inherited" | "shared";
  /** The word of the text for a role that is neither lead nor support (`指导`, `参加`). */
  readonly roleWord?: string;
}

export const DEADLINE_BASES = ["own", "sentence", "paragraph", "section", "cell", "title", "period", "none"] as const;
/** Which part of the text the governing date was read from. */
export type DeadlineBasis = (typeof DEADLINE_BASES)[number];

export const PRECISIONS = ["day", "month", "year", "annual", "ongoing"] as const;
/** How exactly the text says when; a year is never made into its last day. */
export type Precision = (typeof PRECISIONS)[number];

/** 时间节点: what the text says of when. `value` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `annual` or `ongoing`. */
export interface TimeNode {
  readonly value: string;
  readonly precision: Precision;
  readonly basis: DeadlineBasis;
  readonly span: Span;
  /** The rule that gave the value: `2026年底 → 2026-12`, `年底前, year of the document`. */
  readonly reason: string;
}

/** One stage of a phased time node: `2026年，启动…；2027-2028年持续推进`. */
export interface Phase {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly span: Span;
}

export const COMPARATORS = ["=", ">=", ">", "<=", "<", "~", "range"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const INDICATOR_CLASSES = ["target", "coverage", "count", "technical", "policy", "resource"] as const;
/** Told apart so that a subsidy, a chip's line width or a count of what exists never becomes a target. */
export type IndicatorClass = (typeof INDICATOR_CLASSES)[number];

export const CHANGES = ["level", "increase", "decrease", "growth"] as const;
/** `level` an end state, `increase`/`decrease` a difference, `growth` a percentage against a baseline. */
export type Change = (typeof CHANGES)[number];

/** 指标: a number with its meaning. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly nameSpan: Span | null;
  readonly comparator: Comparator;
  /** A decimal string, or `low-high`. Null where the text promises completeness without a number (全覆盖). */
  readonly value: string | null;
  /** As written, with its 万 or 亿: `亿元`, `家`, `%`. */
  readonly unit: string;
  readonly deadline: TimeNode | null;
  readonly class: IndicatorClass;
  readonly change: Change;
  /** `每个领域`, `各区`: what the number is counted per, or for whom. */
  readonly scope: string | null;
  /** The id of the indicator this one is a part of (`其中…`). */
  readonly partOf: string | null;
  /** 力争: the text aims, it does not bind. */
  readonly isAim: boolean;
  /** 约束性, 预期性, or not said. */
  readonly kind: "binding" | "anticipated" | null;
  /** The taskId of the task whose span holds the number; null outside tasks. */
  readonly taskId: string | null;
  /** From the qualifier or the number to the unit: the words that carry the value. */
  readonly span: Span;
  /** The whole clause, for display. */
  readonly clauseSpan: Span;
  readonly confidence: number;
  readonly reason: string;
}

/** 引用: another document the text names. */
export interface Reference {
  readonly title: string | null;
  /** 发文字号 as written. */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly span: Span;
}

/** 以下简称: a short name and what it stands for. */
export interface Definition {
  readonly short: string;
  readonly full: string;
  readonly span: Span;
}

export const BODY_KINDS = [
  "department",
  "party",
  "division",
  "zone",
  "enterprise",
  "institute",
  "park",
  "platform",
  "fund",
  "alliance",
  "other",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** 机构: a named organisation, at each place it is named. */
export interface Body {
  readonly name: string;
  readonly kind: BodyKind;
  readonly span: Span;
}

export const QUESTION_KINDS = [
  "lead_unconfirmed",
  "no_body",
  "open_list",
  "collective_body",
  "deadline_incomplete",
  "deadline_missing",
  "phase_unclear",
  "baseline_missing",
  "flow_or_level",
  "number_unclear",
  "body_unclear",
  "reference_broken",
  "bracket_broken",
  "title_unclear",
  "number_recognised",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** 疑问: what the text leaves open, for a person to answer. */
export interface Question {
  readonly kind: QuestionKind;
  /** The id of the task or indicator concerned, or `document`. */
  readonly about: string;
  readonly options: readonly string[];
  /** Why it is asked. */
  readonly reason: string;
  readonly span: Span;
}

export const SENTENCE_CLASSES = [
  "task",
  "measure",
  "target",
  "unclaimed",
  "principle",
  "background",
  "goal",
  "furniture",
  "heading",
  "note",
] as const;
/** What became of a sentence. */
export type SentenceClass = (typeof SENTENCE_CLASSES)[number];

/** 覆盖: what became of every sentence. */
export interface Coverage {
  readonly sentences: number;
  /** Sentences that order something. */
  readonly ordering: number;
  readonly claimed: number;
  readonly unclaimed: readonly Span[];
  readonly byClass: Readonly<Record<SentenceClass, number>>;
  /** Per top section: its id and the same counts. */
  readonly bySection: readonly { readonly sectionId: string; readonly ordering: number; readonly claimed: number }[];
}
