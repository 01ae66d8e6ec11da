import { randomBytes } from "node:crypto";
import { canonicalJson, PERSONAL_FIELDS, splitImage } from "@zhigang/domain/audit";
import type { PersonalPart } from "@zhigang/domain/audit";
import type { Personal } from "./digest.ts";

/** What of a deed stands in its entry, and what beside it. */
export interface SplitDeed {
  readonly label: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly personal: readonly Personal[];
}

const SALT_BYTES = 16;

interface Said {
  readonly by: { readonly name: string; readonly address: string | null };
  readonly of: { readonly kind: string; readonly label?: string };
  readonly change: { readonly from?: unknown; readonly to?: unknown };
}

/** Parts what a deed says of persons, who acted and whom it is about, from the rest. */
export function splitPersonal({ by, of: subject, change }: Said): SplitDeed {
  const acted = partOf("actor", { ...by, before: null, after: null });
  const label = subject.label ?? null;
  const before = normalised(change.from);
  const after = normalised(change.to);
  const fields = PERSONAL_FIELDS[subject.kind];
  if (fields === undefined) return { label, before, after, personal: acted };

  const was = splitImage(before, fields);
  const is = splitImage(after, fields);
  const about = partOf("subject", { name: label, address: null, before: was.personal, after: is.personal });
  return { label: null, before: was.kept, after: is.kept, personal: [...acted, ...about] };
}

/** The part of the entry about one person; none where nothing is said. */
function partOf(part: PersonalPart, said: Omit<Personal, "part" | "salt">): Personal[] {
  const isSilent = Object.values(said).every((value) => value === null || value === "");
  return isSilent ? [] : [{ part, salt: randomBytes(SALT_BYTES), ...said }];
}

/** The value as `jsonb` will give it back. */
function normalised(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(canonicalJson(value));
}
