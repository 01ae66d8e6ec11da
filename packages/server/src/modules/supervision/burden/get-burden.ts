import type { QueryOf } from "@zhigang/contract/http";
import type { Burdens, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ASK_ESTIMATES, monthsAsked, reckonBurden, seesWholeCity } from "@zhigang/domain/supervision";
import type { Ask } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { lastDayOf } from "../bulletin/draw-up-bulletin.ts";
import { listAskFormRows, listAsks } from "./burden-store.ts";
import type { AskFormRow } from "./burden-store.ts";
import { wholeField } from "./present-ask-form.ts";

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
  const whose = seesWholeCity(call.actor) ? departmentId : call.actor.departmentId;
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

/** A form asks in every month in which one of its fields is due, until the field or the form ends. */
function asksOf(
  { id, validFrom, validTo, endedOn, departmentIds, fields }: AskFormRow,
  months: readonly string[],
): Ask[] {
  const asked = fields.map(wholeField).flatMap((field) => {
    const ends = [validTo, endedOn, field.validTo].flatMap((day) => day ?? []).toSorted();
    const due = monthsAsked(field.frequency, validFrom, ends[0] ?? validTo);
    return due.filter((month) => months.includes(month)).map((month) => ({ field, month }));
  });
  return departmentIds.flatMap((departmentId): Ask[] => [
    ...[...new Set(asked.map(({ month }) => month))].map((month): Ask => ({
      departmentId,
      month,
      kind: "form",
      what: id,
    })),
    ...asked.map(({ field: { name, targetId, minutes }, month }): Ask => {
      const what = targetId ?? name;
      return { departmentId, month, kind: "form_field", what, ...(minutes !== null && { minutes }) };
    }),
  ]);
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
