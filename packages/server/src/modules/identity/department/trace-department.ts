import type { DepartmentCourse, TraceBodyName, TracedBodyName, TraceDepartment } from "@zhigang/contract/identity";
import { bodyResolver, traceDepartment as courseOf } from "@zhigang/domain/identity";
import type { BodyDirectory } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { loadBodyDirectory } from "./body-directory-store.ts";
import { requireDay } from "./day.ts";
import { getDepartmentRow } from "./department-store.ts";

/** 部门沿革: who did the department's work on a day, who does it today, and what happened between. */
export async function traceDepartment(call: Call, id: string, query: TraceDepartment): Promise<DepartmentCourse> {
  await getDepartmentRow(call.tx, id);
  const onDay = dayOf(call, query);
  return presentCourse(call, await loadBodyDirectory(call.tx), id, onDay);
}

/** 机构名称指谁: the name as a paper of that day and division means it, with the course of the department it leads to. */
export async function traceBodyName(call: Call, query: TraceBodyName): Promise<TracedBodyName> {
  const { name, divisionCode } = query;
  const onDay = dayOf(call, query);
  const directory = await loadBodyDirectory(call.tx);
  const { outcome, departmentId, candidates } = bodyResolver(directory)({ name, divisionCode, onDay });
  return {
    outcome,
    candidates: [...candidates],
    course: departmentId === null ? null : presentCourse(call, directory, departmentId, onDay),
  };
}

function dayOf(call: Call, { onDay }: TraceDepartment): string {
  if (onDay !== undefined) requireDay(onDay, "/onDay");
  return onDay ?? calendarDateOf(call.now);
}

function presentCourse(call: Call, directory: BodyDirectory, id: string, onDay: string): DepartmentCourse {
  const { heldBy, events } = courseOf(directory, id, onDay);
  const today = courseOf(directory, id, calendarDateOf(call.now));
  return { onDay, heldBy: [...heldBy], heldToday: [...today.heldBy], events: [...events] };
}
