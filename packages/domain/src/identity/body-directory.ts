import type { CalendarDate } from "../values/index.ts";
import type { DepartmentKind } from "./department-kind.ts";
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
  /** The first day on which the department is no more. */
  readonly endedOn: CalendarDate | null;
  readonly names: readonly (Validity & { readonly name: string; readonly shortName: string | null })[];
  readonly aliases: readonly (Validity & { readonly alias: string })[];
  readonly successors: readonly { readonly departmentId: string; readonly effectiveOn: CalendarDate }[];
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
