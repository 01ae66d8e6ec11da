import type { ItemDetail } from "@zhigang/contract/supervision";
import type { LimitUnit } from "@zhigang/domain/supervision";
import { isRemitSound, remitDraftOf, remitOf } from "../../control/remit-draft.ts";
import type { RemitDraft } from "../../control/remit-draft.ts";
import { dutiesOf } from "../../parts/duties-of.ts";
import type { ActField, Action } from "./act-fields.ts";

/** One part of an item that is divided. */
export interface ChildDraft {
  readonly title: string;
  readonly requirement: string;
}

/** What somebody has filled in for an act; parts that the act does not ask for stay as they began. */
export interface ActDraft {
  readonly reason: string;
  readonly progress: string;
  readonly breakdown: string;
  readonly closingReport: string;
  readonly conclusion: string;
  readonly contribution: string;
  readonly decidedBy: string;
  readonly decidedOn: string | null;
  readonly document: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly dueBy: "day" | LimitUnit;
  readonly dueOn: string | null;
  readonly limit: string;
  readonly acknowledgeWithin: string;
  readonly reviewOn: string | null;
  readonly survivorId: string | null;
  readonly children: readonly ChildDraft[];
  readonly remit: RemitDraft;
  readonly groupId: string | null;
  /** Members of the group that answer for nothing here, each with its reason. */
  readonly excluded: Readonly<Record<string, string>>;
}

const NO_AUTHORITY = { decidedBy: "", decidedOn: null, document: "" };
const EMPTY_CHILD: ChildDraft = { title: "", requirement: "" };

/** The form as it begins: with what the item, its task or the lead's request already say. */
export function draftFor(action: Action, item: ItemDetail): ActDraft {
  return {
    reason: "",
    progress: "",
    breakdown: "",
    closingReport: "",
    conclusion: "",
    contribution: "",
    ...(item.authority ?? NO_AUTHORITY),
    leads: action === "reassign" || action === "transfer" ? [] : departmentsOf(item, true),
    supports: departmentsOf(item, false),
    dueBy: "day",
    dueOn: dayFor(action, item),
    limit: "",
    acknowledgeWithin: action === "assign" || action === "expand" ? "3" : "",
    reviewOn: null,
    survivorId: null,
    children: [EMPTY_CHILD, EMPTY_CHILD],
    remit: remitDraftOf(item.remit),
    groupId: null,
    excluded: {},
  };
}

/** The day that somebody asked for, or that was put forward with the item. */
function dayFor(action: Action, { acts, dueOn }: ItemDetail): string | null {
  if (action === "grant_extension") {
    return [...acts].reverse().find(({ kind }) => kind === "apply_extension")?.detail.proposedDueOn ?? null;
  }
  const isHandedOver = action === "assign" || action === "expand";
  return isHandedOver ? (dueOn ?? acts[0]?.detail.proposedDueOn ?? null) : null;
}

function departmentsOf({ duties }: ItemDetail, isLead: boolean): string[] {
  return duties.filter(({ role }) => (role !== "support") === isLead).map(({ departmentId }) => departmentId);
}

type Body = Readonly<Record<string, unknown>>;

/** What each part of the form puts into the request. */
const WRITTEN: Readonly<Record<ActField, (draft: ActDraft) => Body>> = {
  authority: ({ decidedBy, decidedOn, document }) => ({
    authority: { decidedBy: decidedBy.trim(), decidedOn, document: document.trim() },
  }),
  duties: ({ leads, supports }) => ({ duties: dutiesOf(leads, supports) }),
  due: dueOf,
  due_optional: dueOf,
  take_up: ({ acknowledgeWithin }) =>
    countOf(acknowledgeWithin) === null ? {} : { acknowledgeWithin: countOf(acknowledgeWithin) },
  breakdown: ({ breakdown }) => ({ breakdown: breakdown.trim() }),
  support: ({ supports }) => ({ support: supports }),
  closing_report: ({ closingReport }) => ({ closingReport: closingReport.trim() }),
  closing_report_optional: ({ closingReport }) => written("closingReport", closingReport),
  conclusion: ({ conclusion }) => ({ conclusion: conclusion.trim() }),
  review_on: ({ reviewOn }) => ({ reviewOn }),
  survivor: ({ survivorId }) => ({ survivorId }),
  children: ({ children }) => ({
    children: children.map(({ title, requirement }) => ({ title: title.trim(), requirement: requirement.trim() })),
  }),
  group: ({ groupId, excluded }) => ({
    groupId,
    excluded: Object.entries(excluded).map(([departmentId, reason]) => ({ departmentId, reason: reason.trim() })),
  }),
  overlaps: ({ reason }) => written("reason", reason),
  cap: () => ({}),
  remit: ({ remit }) => ({ remit: remitOf(remit) }),
  proposed_due_on: ({ dueOn }) => ({ proposedDueOn: dueOn }),
  named_due_on: ({ dueOn }) => ({ dueOn }),
  progress: ({ progress }) => ({ progress: progress.trim() }),
  contribution: ({ contribution }) => written("contribution", contribution),
  reason: ({ reason }) => ({ reason: reason.trim() }),
  reason_optional: ({ reason }) => written("reason", reason),
};

/** Whether a part of the form is filled in as far as the act needs it. */
const FILLED: Readonly<Record<ActField, (draft: ActDraft) => boolean>> = {
  authority: ({ decidedBy, decidedOn, document }) => isWritten(decidedBy) && decidedOn !== null && isWritten(document),
  duties: ({ leads }) => leads.length > 0,
  due: (draft) => Object.keys(dueOf(draft)).length > 0,
  due_optional: () => true,
  take_up: ({ acknowledgeWithin }) => acknowledgeWithin.trim() === "" || countOf(acknowledgeWithin) !== null,
  breakdown: ({ breakdown }) => isWritten(breakdown),
  support: () => true,
  closing_report: ({ closingReport }) => isWritten(closingReport),
  closing_report_optional: () => true,
  conclusion: ({ conclusion }) => isWritten(conclusion),
  review_on: ({ reviewOn }) => reviewOn !== null,
  survivor: ({ survivorId }) => survivorId !== null,
  children: ({ children }) =>
    children.length > 1 && children.every((child) => isWritten(child.title) && isWritten(child.requirement)),
  group: ({ groupId, excluded }) => groupId !== null && Object.values(excluded).every(isWritten),
  overlaps: () => true,
  cap: () => true,
  remit: ({ remit }) => isRemitSound(remit),
  proposed_due_on: ({ dueOn }) => dueOn !== null,
  named_due_on: ({ dueOn }) => dueOn !== null,
  progress: ({ progress }) => isWritten(progress),
  contribution: () => true,
  reason: ({ reason }) => isWritten(reason),
  reason_optional: () => true,
};

/** The body of the request that the form means. */
export function bodyOf(fields: readonly ActField[], draft: ActDraft): Body {
  return Object.assign({}, ...fields.map((field) => WRITTEN[field](draft))) as Body;
}

/** Whether everything the act needs is filled in. */
export function isComplete(fields: readonly ActField[], draft: ActDraft): boolean {
  return fields.every((field) => FILLED[field](draft));
}

function dueOf({ dueBy, dueOn, limit }: ActDraft): Body {
  if (dueBy === "day") return dueOn === null ? {} : { dueOn };
  const amount = countOf(limit);
  return amount === null ? {} : { limit: { amount, unit: dueBy } };
}

function countOf(text: string): number | null {
  return /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : null;
}

function written(name: string, text: string): Body {
  return isWritten(text) ? { [name]: text.trim() } : {};
}

function isWritten(text: string): boolean {
  return text.trim() !== "";
}
