import type { QueryOf } from "@zhigang/contract/http";
import type { Burdens, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ASK_ESTIMATES, reckonBurden } from "@zhigang/domain/supervision";
import type { Ask } from "@zhigang/domain/supervision";
import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { lastDayOf } from "../bulletin/draw-up-bulletin.ts";
import { listAskFormRows, listAsks } from "./burden-store.ts";
import type { AskFormRow } from "./burden-store.ts";

const MOST_MONTHS = 24;

/** 减负: what each unit was asked in each month, how often the same, and how many minutes that makes by the stated estimates. */
export async function getBurden(
  call: Call,
  { from, to, departmentId }: QueryOf<(typeof supervisionEndpoints)["getBurden"]>,
): Promise<Burdens> {
  const months = monthsBetween(from, to);
  if (months.length === 0 || months.length > MOST_MONTHS) throw new AppError("supervision.months_reversed");
  const asks = [
    ...(await listAsks(call.tx, `${from}-01`, lastDayOf(to))),
    ...(await listAskFormRows(call.tx)).flatMap((form) => asksOf(form, months)),
  ];
  const whose = isOfUnit(call.actor) ? call.actor.departmentId : departmentId;
  const burdens = reckonBurden(asks).filter((one) => whose === undefined || one.departmentId === whose);
  const names = await findDepartmentNames(
    call.tx,
    burdens.map((one) => one.departmentId),
  );
  return {
    items: burdens.map((one) => ({ ...one, departmentName: names.get(one.departmentId) ?? "" })),
    estimates: ASK_ESTIMATES.map((estimate) => ({ ...estimate })),
  };
}

/** A form asks once in the month in which it begins to hold. */
function asksOf({ id, validFrom, departmentIds, fields }: AskFormRow, months: readonly string[]): Ask[] {
  const month = validFrom.slice(0, 7);
  if (!months.includes(month)) return [];
  return departmentIds.flatMap((departmentId): Ask[] => [
    { departmentId, month, kind: "form", what: id },
    ...fields.map(({ name, targetId }): Ask => ({ departmentId, month, kind: "form_field", what: targetId ?? name })),
  ]);
}

function isOfUnit({ roles }: Actor): boolean {
  return !roles.some((role) => role === "supervision_office" || role === "leader" || role === "plan_office");
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length <= MOST_MONTHS; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
