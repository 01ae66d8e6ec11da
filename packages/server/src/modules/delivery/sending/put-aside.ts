import { newId } from "../../../platform/ids.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { record } from "../../audit/index.ts";
import type { Subject } from "../../audit/index.ts";

/** Who puts a road aside: no person, the house itself. */
const HOUSE = {
  accountId: "00000000-0000-7000-8000-000000000002",
  name: "系统 Zhigang",
  roles: [],
  departmentId: null,
  divisionCode: null,
};

/** 停用: writes down that a road was put aside after nobody answered for days. What comes meanwhile waits; a person wakes it again. */
export async function recordPutAside(tx: Tx, subject: Subject, problem: string, now: Date): Promise<void> {
  const call = { tx, now, actor: HOUSE, requestId: newId(), address: null };
  const change = { from: { status: "active" }, to: { status: "disabled" }, reason: problem };
  await record(call, `delivery.${subject.kind}.disable`, subject, change);
}
