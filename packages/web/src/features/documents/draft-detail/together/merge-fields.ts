import type { TargetProposal, TaskProposal } from "@zhigang/contract/documents";

export type Proposal = TaskProposal | TargetProposal;
export type MergeField = "title" | "owners" | "deadline" | "name" | "value" | "meaning";

interface FieldOf {
  readonly field: MergeField;
  readonly keys: readonly string[];
}

const TASK_FIELDS: readonly FieldOf[] = [
  { field: "title", keys: ["title", "titleSpan"] },
  { field: "owners", keys: ["leads", "supports", "others", "leadBasis", "openList"] },
  { field: "deadline", keys: ["deadline"] },
];
const TARGET_FIELDS: readonly FieldOf[] = [
  { field: "name", keys: ["name"] },
  { field: "value", keys: ["comparator", "value", "unit"] },
  { field: "deadline", keys: ["deadline"] },
  { field: "meaning", keys: ["class", "change", "scope", "isAim", "kind"] },
];

/** What two people made of one item since both saw it: mine, theirs, and the fields that both changed, each in their own way. */
export interface TwoVersions {
  readonly base: Proposal;
  readonly mine: Proposal;
  readonly theirs: Proposal;
}

/** The fields in which a choice must be made. */
export function contestedFields(versions: TwoVersions): MergeField[] {
  return fieldsOf(versions).flatMap((field) => (isContested(versions, field) ? [field.field] : []));
}

/** Theirs, with the fields that only I changed, and of the contested ones those that I keep as mine. */
export function mergeVersions(versions: TwoVersions, keptAsMine: ReadonlySet<MergeField>): Proposal {
  const { base, mine, theirs } = versions;
  let merged = theirs;
  for (const field of fieldsOf(versions)) {
    const isMine = isContested(versions, field) ? keptAsMine.has(field.field) : differs(base, mine, field);
    if (isMine) merged = { ...merged, ...part(mine, field) } as Proposal;
  }
  return merged;
}

function fieldsOf({ theirs }: TwoVersions): readonly FieldOf[] {
  return "leads" in theirs ? TASK_FIELDS : TARGET_FIELDS;
}

function isContested({ base, mine, theirs }: TwoVersions, field: FieldOf): boolean {
  return differs(base, mine, field) && differs(base, theirs, field) && differs(mine, theirs, field);
}

function differs(a: Proposal, b: Proposal, field: FieldOf): boolean {
  return JSON.stringify(part(a, field)) !== JSON.stringify(part(b, field));
}

function part(value: Proposal, { keys }: FieldOf): object {
  const values = value as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}
