/** 规划 plan kinds, by what the document is: action plan, five-year plan, annual division of work, district plan … */
export const PLAN_KINDS = ["overall", "three_year", "five_year", "annual", "special", "district", "other"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_STATUSES = ["published", "withdrawn"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** The side on which a department stands in a task: named lead, jointly responsible without a lead, support, or a role of its own. */
export const DUTY_ROLES = ["lead", "joint", "support", "other"] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** Why the bodies on the lead side stand there. */
export const LEAD_BASES = ["named", "column", "convention", "joint", "open", "none", "set"] as const;
export type LeadBasis = (typeof LEAD_BASES)[number];

/** How exactly a time node says when. */
export const PRECISIONS = ["day", "month", "year", "annual", "ongoing"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What the text's date was read from; `set` by a person. */
export const DEADLINE_BASES = [
  "own",
  "sentence",
  "paragraph",
  "section",
  "cell",
  "title",
  "period",
  "none",
  "set",
] as const;
export type DeadlineBasis = (typeof DEADLINE_BASES)[number];

export const COMPARATORS = ["=", ">=", ">", "<=", "<", "~", "range"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const CHANGES = ["level", "increase", "decrease", "growth"] as const;
export type Change = (typeof CHANGES)[number];

export const TARGET_CLASSES = ["target", "coverage", "count", "technical", "policy", "resource"] as const;
export type TargetClass = (typeof TARGET_CLASSES)[number];
