import type { BodyOf } from "@zhigang/contract/http";
import type { Sheet, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { doAll } from "../item/bulk/do-all.ts";
import type { Among } from "../item/bulk/do-all.ts";
import { issueSheet } from "./act-on-sheet.ts";
import { listSheetRowsOf } from "./sheet-store.ts";
import { presentSheet } from "./sheet-view.ts";

/** 批量签发: all of them or none, numbered in the order in which they were drafted. */
export async function issueSheets(
  call: Call,
  { sheets }: BodyOf<(typeof supervisionEndpoints)["issueSheets"]>,
): Promise<{ items: Sheet[] }> {
  const ids = sheets.map(({ id }) => id);
  const titles = new Map((await listSheetRowsOf(call.tx, ids)).map(({ id, title }) => [id, title]));
  const drafts: Among<number>[] = sheets.map(({ id, version }) => ({ id, title: titles.get(id) ?? id, wish: version }));
  await doAll(call, drafts, ({ id, wish }) => issueSheet({ ...call, expectedVersion: wish }, id));

  const issued = await listSheetRowsOf(call.tx, ids);
  const names = await findDepartmentNames(
    call.tx,
    issued.map(({ departmentId }) => departmentId),
  );
  return { items: issued.map((row) => presentSheet(call, row, names)) };
}
