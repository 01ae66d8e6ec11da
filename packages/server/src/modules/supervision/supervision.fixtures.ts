import type { ItemDetail } from "@zhigang/contract/supervision";
import type { Actor, Role } from "@zhigang/domain/identity";
import type { ItemAction, ItemStatus } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { aCall } from "../../testing/a-call.ts";
import { aDepartment, CITY } from "../ledger/ledger.fixtures.ts";
import { actOnItem } from "./item/act-on-item.ts";
import type { Brought } from "./item/act-on-item.ts";
import { breakDownItem } from "./item/break-down-item.ts";
import { fileItem } from "./item/file-item.ts";
import { mergeItem } from "./item/merge-item.ts";
import { proposeItem } from "./item/propose-item.ts";
import { splitItem } from "./item/split-item.ts";

/** The people an item passes through, each with an account of their own. */
export interface Cast {
  readonly leadId: string;
  readonly office: Actor;
  readonly verifier: Actor;
  readonly leader: Actor;
  readonly liaison: Actor;
  readonly head: Actor;
}

/** Everybody an item needs, with a lead department of their own. */
export async function aCast(tx: Tx, name = "市交通运输局"): Promise<Cast> {
  const leadId = await aDepartment(aCall(tx), name);
  const person = (who: string, role: Role, departmentId: string | null = null): Actor => ({
    accountId: newId(),
    name: who,
    roles: [role],
    departmentId,
    divisionCode: null,
  });
  return {
    leadId,
    office: person("督查室甲", "supervision_office"),
    verifier: person("督查室乙", "supervision_office"),
    leader: person("分管市领导", "leader"),
    liaison: person("交通局联络员", "liaison", leadId),
    head: person("交通局负责人", "department_head", leadId),
  };
}

/** A call by one of them, on a day of the item's life. */
export function callOf(tx: Tx, actor: Actor, day = "2026-03-02", wish: { readonly version?: number } = {}) {
  return aCall(tx, {
    actor,
    roles: actor.roles,
    now: new Date(`${day}T02:00:00Z`),
    ...(wish.version !== undefined && { expectedVersion: wish.version }),
  });
}

/** 拟办 → … → the state asked for, along the main path, all on one day; due 30 April 2026 unless said. */
export async function anItem(
  tx: Tx,
  cast: Cast,
  wish: { readonly status?: ItemStatus; readonly title?: string; readonly dueOn?: string; readonly day?: string } = {},
): Promise<ItemDetail> {
  const { status = "proposed", title = "建成港区智能调度平台", dueOn = "2026-04-30", day } = wish;
  const by = (actor: Actor) => callOf(tx, actor, day);
  let item = await proposeItem(by(cast.office), {
    title,
    requirement: "四月底前投入试运行",
    source: "plan_task",
    kind: "daily",
  });
  const authority = { decidedBy: "市政府常务会议", decidedOn: "2026-03-01", document: "会议纪要〔2026〕5号" };
  const steps: readonly (() => Promise<ItemDetail>)[] = [
    () => fileItem(by(cast.leader), item.id, { authority, reason: "市政府常务会议议定" }),
    () =>
      actOnItem(by(cast.office), item.id, "assign", {
        duties: [{ departmentId: cast.leadId, role: "lead" }],
        dueOn,
        acknowledgeWithin: 3,
      }),
    () => actOnItem(by(cast.liaison), item.id, "acknowledge", {}),
    () => breakDownItem(by(cast.liaison), item.id, { breakdown: "一月建设，二月联调，三月试运行" }),
    () => actOnItem(by(cast.head), item.id, "report_completion", { closingReport: "平台已上线试运行" }),
    () => actOnItem(by(cast.office), item.id, "close", {}),
    () => actOnItem(by(cast.verifier), item.id, "verify", { conclusion: "现场核查，属实" }),
    () => actOnItem(by(cast.office), item.id, "clear", {}),
    () => actOnItem(by(cast.office), item.id, "archive", {}),
  ];
  for (const step of steps) {
    if (item.status === status) return item;
    item = await step();
  }
  return item;
}

/** How an item comes into a state beside the main path: from which state of it, by which acts. */
const ASIDE: Readonly<Partial<Record<ItemStatus, readonly [ItemStatus, ...Aside[]]>>> = {
  refused: ["assigned", { by: "liaison", action: "refuse", brought: { reason: "非我局职责" } }],
  supplement_asked: ["completion_reported", { by: "office", action: "ask_supplement", brought: { reason: "缺照片" } }],
  rectified: [
    "closed",
    { by: "verifier", action: "order_rectification", brought: { reason: "与现场不符", dueOn: "2026-12-31" } },
  ],
  suspended: ["handled", { by: "leader", action: "suspend", brought: { reason: "等批复", reviewOn: "2026-12-15" } }],
  cancelled: ["filed", { by: "leader", action: "cancel", brought: { reason: "上级已办" } }],
};

interface Aside {
  readonly by: "office" | "verifier" | "leader" | "liaison";
  readonly action: ItemAction;
  readonly brought: Brought;
}

/** An item in any state; one that was split up has two children, one that was merged lives on in another. */
export async function anItemIn(
  tx: Tx,
  cast: Cast,
  status: ItemStatus,
  wish: { readonly dueOn?: string; readonly day?: string } = {},
): Promise<ItemDetail> {
  const [start, ...acts] = ASIDE[status] ?? [status === "split_up" || status === "merged" ? "handled" : status];
  let item = await anItem(tx, cast, { ...wish, status: start });
  for (const { by, action, brought } of acts) {
    item = await actOnItem(callOf(tx, cast[by], wish.day), item.id, action, brought);
  }
  const office = callOf(tx, cast.office, wish.day);
  if (status === "merged") {
    const survivor = await anItem(tx, cast, { ...wish, status: "handled" });
    return mergeItem(office, item.id, { survivorId: survivor.id, reason: "同一事项" });
  }
  if (status !== "split_up") return item;
  const children = ["一期", "二期"].map((title) => ({ title, requirement: "按期投运" }));
  return splitItem(office, item.id, { reason: "分期办理", children });
}

/** A collective name with its members, since the beginning of time. */
export async function aGroup(tx: Tx, name: string, departmentIds: readonly string[]): Promise<string> {
  const id = newId();
  await sql`insert into identity.department_group (id, name, division_code) values (${id}, ${name}, ${CITY})`.execute(
    tx,
  );
  for (const departmentId of departmentIds) {
    await sql`
      insert into identity.department_group_member (group_id, department_id) values (${id}, ${departmentId})`.execute(
      tx,
    );
  }
  return id;
}
