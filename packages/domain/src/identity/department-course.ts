import type { CalendarDate } from "../values/index.ts";
import type { BodyDirectory, KnownDepartment } from "./body-directory.ts";
import { nameOn } from "./body-directory.ts";
import type { SuccessionKind } from "./department-kind.ts";

/** A department under the name it bears on the day asked about. */
export interface NamedDepartment {
  readonly departmentId: string;
  readonly name: string;
}

/** A turn in a department's course: a rename, merger or split, or its end, with the day and the paper that says so. */
export interface CourseEvent {
  readonly on: CalendarDate;
  readonly kind: SuccessionKind | "end";
  readonly from: NamedDepartment;
  /** Null where nobody took over. */
  readonly to: NamedDepartment | null;
  readonly sourceDocument: string | null;
}

/** 沿革: who did on a day what a department does, did or will do, and what happened before and since. */
export interface DepartmentCourse {
  readonly heldBy: readonly NamedDepartment[];
  readonly events: readonly CourseEvent[];
}

/**
 * Answers "who held this then?": the department itself where it was at work that day, with those whose work came to it
 * later; before it began those it came from, after its end those that took over.
 */
export function traceDepartment(
  directory: Pick<BodyDirectory, "departments">,
  departmentId: string,
  onDay: CalendarDate,
): DepartmentCourse {
  const line = lineOf(directory.departments, departmentId);
  return {
    heldBy: line.filter((department) => isAtWork(department, onDay)).map((one) => named(one, onDay)),
    events: line
      .flatMap((department) => eventsOf(department, line))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** The department, all that its work came from and all that it went to; the sisters of a split or merger are no part of it. */
function lineOf(departments: readonly KnownDepartment[], departmentId: string): KnownDepartment[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const before = new Map<string, string[]>();
  for (const { id, successors } of departments) {
    for (const { departmentId: to } of successors) before.set(to, [...(before.get(to) ?? []), id]);
  }
  const line = new Map<string, KnownDepartment>();
  const walk = (id: string, next: (department: KnownDepartment) => readonly string[], seen: Set<string>): void => {
    const department = byId.get(id);
    if (!department || seen.has(id)) return;
    seen.add(id);
    line.set(id, department);
    for (const other of next(department)) walk(other, next, seen);
  };
  walk(departmentId, ({ id }) => before.get(id) ?? [], new Set());
  walk(departmentId, ({ successors }) => successors.map((one) => one.departmentId), new Set());
  return [...line.values()];
}

function isAtWork({ beganOn, endedOn }: KnownDepartment, day: CalendarDate): boolean {
  return (beganOn === null || beganOn <= day) && (endedOn === null || day < endedOn);
}

function eventsOf(department: KnownDepartment, line: readonly KnownDepartment[]): CourseEvent[] {
  const followed = department.successors.flatMap(({ departmentId, kind, effectiveOn, sourceDocument }) => {
    const to = line.find((one) => one.id === departmentId);
    const from = named(department, dayBefore(department, effectiveOn));
    return to ? [{ on: effectiveOn, kind, from, to: named(to, effectiveOn), sourceDocument }] : [];
  });
  const ended: CourseEvent[] =
    department.endedOn !== null && department.successors.length === 0
      ? [
          {
            on: department.endedOn,
            kind: "end",
            from: named(department, department.endedOn),
            to: null,
            sourceDocument: null,
          },
        ]
      : [];
  return [...renamesOf(department), ...followed, ...ended];
}

/** A later name whose first day is known is a rename of the name before it. */
function renamesOf(department: KnownDepartment): CourseEvent[] {
  const names = department.names.toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  return names.slice(1).flatMap(({ name, validFrom, sourceDocument }, index) => {
    const former = names[index]?.name ?? name;
    const id = department.id;
    if (validFrom === null || former === name) return [];
    return [
      {
        on: validFrom,
        kind: "rename" as const,
        from: { departmentId: id, name: former },
        to: { departmentId: id, name },
        sourceDocument,
      },
    ];
  });
}

/** The name a department bore until the day, which may be the last day it had a name at all. */
function dayBefore(department: KnownDepartment, day: CalendarDate): CalendarDate {
  return department.names.reduce<CalendarDate>(
    (last, { validTo }) => (validTo !== null && validTo < day && (last === day || validTo > last) ? validTo : last),
    day,
  );
}

function named(department: KnownDepartment, day: CalendarDate): NamedDepartment {
  return { departmentId: department.id, name: nameOn(department, day) };
}
