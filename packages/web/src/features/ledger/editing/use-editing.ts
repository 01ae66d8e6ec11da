import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";

/** A field that two people changed at once: what the other made of it, and whose value is to stand. */
interface Contested<F> {
  field: keyof F & string;
  theirs: F[keyof F];
  mine: F[keyof F];
  kept: "theirs" | "mine";
}

interface State<F> {
  /** The fields as they stood when last seen. */
  seen: F;
  version: number;
  fields: F;
  contested: readonly Contested<F>[];
  /** Fields that only the other person changed; their values were taken over. */
  taken: readonly (keyof F & string)[];
}

/**
 * Fields under a person's hands, against the version they saw. When somebody else was faster (412) their changes are taken
 * over where they do not collide, and the collisions are put to the person: nothing is overwritten unseen.
 */
export function useEditing<T extends { version: number }, F extends object>(thing: T, fieldsOf: (thing: T) => F) {
  const [state, setState] = useState<State<F>>(() => {
    const seen = fieldsOf(thing);
    return { seen, version: thing.version, fields: seen, contested: [], taken: [] };
  });
  const { seen, fields, contested } = state;

  const handleConflict = (error: unknown): boolean => {
    const now = isRefusal(error, "http.version_conflict") ? error.details["now"] : undefined;
    if (now === undefined) return false;
    setState((before) => merged(before, now as T, fieldsOf));
    return true;
  };
  return {
    fields,
    version: state.version,
    changes: changesOf(seen, fields),
    contested,
    taken: state.taken,
    hasConflict: contested.length + state.taken.length > 0,
    change: (part: Partial<F>) => setState((before) => ({ ...before, fields: { ...before.fields, ...part } })),
    choose: (field: keyof F & string, kept: "theirs" | "mine") =>
      setState((before) => ({
        ...before,
        contested: before.contested.map((each) => (each.field === field ? { ...each, kept } : each)),
        fields: { ...before.fields, ...chosen(before.contested, field, kept) },
      })),
    handleConflict,
  };
}

export type Editing<F extends object> = Pick<
  ReturnType<typeof useEditing<{ version: number }, F>>,
  "contested" | "taken" | "choose"
>;

function merged<T extends { version: number }, F extends object>(
  { seen, fields }: State<F>,
  now: T,
  fieldsOf: (thing: T) => F,
): State<F> {
  const current = fieldsOf(now);
  const names = Object.keys(current) as (keyof F & string)[];
  const changedByThem = names.filter((name) => !isSame(seen[name], current[name]));
  const mine = names.filter((name) => !isSame(seen[name], fields[name]));
  const contested = changedByThem
    .filter((name) => mine.includes(name) && !isSame(fields[name], current[name]))
    .map((field): Contested<F> => ({ field, theirs: current[field], mine: fields[field], kept: "mine" }));
  return {
    seen: current,
    version: now.version,
    fields: { ...current, ...Object.fromEntries(mine.map((name) => [name, fields[name]])) },
    contested,
    taken: changedByThem.filter((name) => !mine.includes(name)),
  };
}

function chosen<F>(contested: readonly Contested<F>[], field: string, kept: "theirs" | "mine"): Partial<F> {
  const found = contested.find((each) => each.field === field);
  return found ? ({ [field]: found[kept] } as unknown as Partial<F>) : {};
}

function changesOf<F extends object>(seen: F, fields: F): Partial<F> {
  const changed = Object.entries(fields).filter(([name, value]) => !isSame(seen[name as keyof F], value));
  return Object.fromEntries(changed) as Partial<F>;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
