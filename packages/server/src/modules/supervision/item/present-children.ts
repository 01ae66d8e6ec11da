import type { ChildItem } from "@zhigang/contract/supervision";
import { parseFraction, shownDecimal, worstLight } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { grouped } from "../grouped.ts";
import { listCurrentLights } from "../light/light-store.ts";
import { listLastPassed } from "../report/list-approved.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf, presentItem } from "./item-view.ts";
import type { DepartmentNames } from "./item-view.ts";

/** 子项一览: one row for each child, with its worst light and what was passed of it last. */
export async function presentChildren(
  call: Call,
  children: readonly ItemRow[],
  names: DepartmentNames,
): Promise<ChildItem[]> {
  if (children.length === 0) return [];
  const ids = children.map(({ id }) => id);
  const lights = grouped(await listCurrentLights(call.tx, ids), ({ itemId }) => itemId);
  const reports = new Map((await listLastPassed(call.tx, ids)).map((report) => [report.itemId, report]));
  const today = dayOf(call);
  return children.map((child) => {
    const light = worstLight(lights.get(child.id) ?? []);
    const report = reports.get(child.id);
    return {
      ...presentItem(child, names, today),
      light: light && { colour: light.colour, because: light.because },
      period: report?.period ?? null,
      percent: shownPercent(report?.values.percent ?? null),
    };
  });
}

function shownPercent(percent: string | null): string | null {
  const done = percent === null ? null : parseFraction(percent);
  return done && shownDecimal(done);
}
