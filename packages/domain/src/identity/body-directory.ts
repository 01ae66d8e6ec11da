import type { CalendarDate } from "../values/index.ts";
import type { DepartmentKind, SuccessionKind } from "./department-kind.ts";
import type { Division } from "./division.ts";

/** Days on which something holds; both ends belong to it, null is open. */
export interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** A department with everything that names are resolved by. */
export interface KnownDepartment {
  readonly id: string;
  readonly kind: DepartmentKind;
  readonly divisionCode: string;
  readonly beganOn: CalendarDate | null;
  /** The first day on which the department is no more. */
  readonly endedOn: CalendarDate | null;
  readonly names: readonly KnownName[];
  readonly aliases: readonly (Validity & { readonly alias: string })[];
  readonly successors: readonly Succession[];
}

/** One department follows another from a day on. */
export interface Succession {
  readonly departmentId: string;
  readonly kind: SuccessionKind;
  readonly effectiveOn: CalendarDate;
  readonly sourceDocument: string | null;
}

/** A name borne from one day to another, and the paper that says so. */
export interface KnownName extends Validity {
  readonly name: string;
  readonly shortName: string | null;
  readonly sourceDocument: string | null;
}

/** A collective name with its members in time. */
export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly members: readonly (Validity & { readonly departmentId: string })[];
}

/** All that is known of bodies: what names are resolved against. */
export interface BodyDirectory {
  readonly divisions: readonly Division[];
  readonly departments: readonly KnownDepartment[];
  readonly groups: readonly KnownGroup[];
}

/** Whether something holds on a day. */
export function holdsOn({ validFrom, validTo }: Validity, day: CalendarDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The name a department bears on a day, else its latest. */
export function nameOn(department: KnownDepartment, day: CalendarDate): string {
  const borne = department.names.find((name) => holdsOn(name, day));
  const latest = department.names.toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? 1 : -1))[0];
  return (borne ?? latest)?.name ?? "";
}
