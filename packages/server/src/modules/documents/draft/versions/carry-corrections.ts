import type { Owner, Span, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { plainWords, reanchor } from "@zhigang/domain/documents";

/** The earlier item as read and as corrected, the new one as read, and the texts around them. */
export interface Correction<Value> {
  readonly read: Value;
  readonly corrected: Value;
  readonly now: Value;
  readonly earlierText: string;
  readonly text: string;
}

/** The new reading with the corrections that still fit, and how many no longer do. */
export interface Corrected<Value> {
  readonly value: Value;
  readonly applied: number;
  /** The text itself now says something else where the person had corrected it. */
  readonly overtaken: number;
}

interface Field<Value> {
  readonly told: (value: Value) => unknown;
  readonly take: (correction: Correction<Value>) => Partial<Value> | null;
}

/**
 * A person's corrections carried to a new version, field by field: one is kept as long as the text still reads there as it
 * did when it was corrected. Where the text changed in that very field it is not overwritten.
 */
function carry<Value>(correction: Correction<Value>, fields: readonly Field<Value>[]): Corrected<Value> {
  let { now: value } = correction;
  let [applied, overtaken] = [0, 0];
  for (const { told, take } of fields) {
    const [read, corrected, now] = [correction.read, correction.corrected, correction.now].map((each) =>
      JSON.stringify(told(each)),
    );
    if (read === corrected || corrected === now) continue;
    const taken = read === now ? take({ ...correction, now: value }) : null;
    if (taken) value = { ...value, ...taken };
    if (taken) applied += 1;
    else overtaken += 1;
  }
  return { value, applied, overtaken };
}

/** Corrections of a task. */
export function carryTaskCorrections(correction: Correction<TaskProposal>): Corrected<TaskProposal> {
  const chosen = withChosenDepartments(correction);
  return carry({ ...correction, now: chosen }, TASK_FIELDS);
}

/** Corrections of a target. */
export function carryTargetCorrections(correction: Correction<TargetProposal>): Corrected<TargetProposal> {
  return carry(correction, TARGET_FIELDS);
}

const TASK_FIELDS: readonly Field<TaskProposal>[] = [
  { told: ({ title }) => plainWords(title), take: ({ corrected: { title } }) => ({ title, titleSpan: null }) },
  {
    told: ({ leads, supports, others, leadBasis }) => [...[leads, supports, others].map(namesOf), leadBasis],
    take: (correction) => {
      const { leads, supports, others, leadBasis, openList } = correction.corrected;
      const anew = (owners: readonly Owner[]) => owners.map((owner) => reanchorOwner(owner, correction));
      return { leads: anew(leads), supports: anew(supports), others: anew(others), leadBasis, openList };
    },
  },
  {
    told: ({ deadline }) => deadline && [deadline.value, deadline.basis === "set"],
    take: ({ corrected: { deadline } }) => ({ deadline: deadline && { ...deadline, span: null } }),
  },
];

const TARGET_FIELDS: readonly Field<TargetProposal>[] = [
  { told: ({ name }) => plainWords(name), take: ({ corrected: { name } }) => ({ name }) },
  {
    told: ({ comparator, value, unit }) => [comparator, value, unit],
    take: ({ corrected: { comparator, value, unit } }) => ({ comparator, value, unit }),
  },
  {
    told: ({ deadline }) => deadline && [deadline.value, deadline.basis === "set"],
    take: ({ corrected: { deadline } }) => ({ deadline: deadline && { ...deadline, span: null } }),
  },
  {
    told: ({ class: kind, change, scope, isAim, kind: bond }) => [kind, change, scope, isAim, bond],
    take: ({ corrected: { class: kind, change, scope, isAim, kind: bond } }) => ({
      class: kind,
      change,
      scope,
      isAim,
      kind: bond,
    }),
  },
];

function namesOf(owners: readonly Owner[]): string[] {
  return owners.map(({ name }) => name);
}

/** Departments that a person chose for a name hold for the same name in the new version, whatever else changed. */
function withChosenDepartments({ corrected, now }: Correction<TaskProposal>): TaskProposal {
  const chosen = new Map(
    [...corrected.leads, ...corrected.supports, ...corrected.others]
      .filter(({ resolution }) => resolution === "chosen")
      .map(({ name, departmentId }) => [name, departmentId]),
  );
  if (chosen.size === 0) return now;
  const choose = (owners: readonly Owner[]) =>
    owners.map((owner): Owner => {
      const departmentId = chosen.get(owner.name);
      return departmentId === undefined ? owner : { ...owner, departmentId, resolution: "chosen" };
    });
  return { ...now, leads: choose(now.leads), supports: choose(now.supports), others: choose(now.others) };
}

function reanchorOwner(owner: Owner, { earlierText, text, now }: Correction<TaskProposal>): Owner {
  if (owner.span === null) return owner;
  const words = earlierText.slice(owner.span[0], owner.span[1]);
  return { ...owner, span: reanchor(words, text, { near: now.span[0], inside: now.span }) };
}

/** A task or target made by hand, put on the same words of the new text; null where they stand there no more. */
export function reanchorMade(
  made: TaskProposal | TargetProposal,
  earlierText: string,
  text: string,
): TaskProposal | TargetProposal | null {
  const share = text.length / Math.max(1, earlierText.length);
  const near = Math.round(made.span[0] * share);
  const span = reanchor(earlierText.slice(made.span[0], made.span[1]), text, { near });
  if (!span) return null;
  const inside = (place: Span | null): Span | null =>
    place && reanchor(earlierText.slice(place[0], place[1]), text, { near: span[0], inside: span });
  if (!("leads" in made)) {
    const words = earlierText.slice(made.clauseSpan[0], made.clauseSpan[1]);
    return { ...made, span, clauseSpan: reanchor(words, text, { near: span[0] }) ?? span };
  }
  const anew = (owners: readonly Owner[]) => owners.map((owner): Owner => ({ ...owner, span: inside(owner.span) }));
  const placed = <T extends { readonly span: Span }>(parts: readonly T[]): T[] =>
    parts.flatMap((part) => {
      const place = inside(part.span);
      return place ? [{ ...part, span: place }] : [];
    });
  return {
    ...made,
    span,
    titleSpan: inside(made.titleSpan),
    sectionId: null,
    leads: anew(made.leads),
    supports: anew(made.supports),
    others: anew(made.others),
    deadline: made.deadline && { ...made.deadline, span: inside(made.deadline.span) },
    phases: placed(made.phases),
    measures: placed(made.measures),
  };
}
