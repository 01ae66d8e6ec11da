import type { Endpoint } from "@zhigang/contract/http";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { ItemDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { ITEM_STATUSES, OPEN_REMIT } from "@zhigang/domain/supervision";
import type { ItemAction, ItemStatus, SideAction } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { openTestApp } from "../../../testing/test-app.ts";
import type { Client, TestApp } from "../../../testing/test-app.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import { supervisionRoutes } from "../routes.ts";
import { aCast, aGroup, anItemIn } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { getItemRow } from "./item-store.ts";

type Action = keyof typeof ENDPOINTS;

/** Everybody who may knock: those of the cast, a liaison of another department, and a role without a part. */
const PEOPLE = ["leader", "verifier", "liaison", "head", "stranger", "planner"] as const;
type Person = (typeof PEOPLE)[number];

const UNIT = "apply_extension ask_coordination";
const LEAVE = "change_remit permit_excess";

/** Who may do what in which state, told as the office tells it and without looking at the tables of the rules. */
const WAYS: Readonly<Record<Person, Readonly<Partial<Record<ItemStatus, string>>>>> = {
  leader: {
    proposed: "file dismiss",
    filed: `cancel ${LEAVE}`,
    assigned: `cancel ${LEAVE}`,
    refused: `cancel ${LEAVE}`,
    acknowledged: `suspend transfer cancel ${LEAVE}`,
    handled: `suspend transfer cancel ${LEAVE}`,
    completion_reported: LEAVE,
    supplement_asked: `suspend cancel ${LEAVE}`,
    closed: LEAVE,
    rectified: `suspend transfer ${LEAVE}`,
    verified: LEAVE,
    suspended: `resume cancel ${LEAVE}`,
    split_up: "cancel",
  },
  verifier: {
    proposed: "set_remit",
    filed: "assign expand merge",
    assigned: "recall merge",
    refused: "reassign uphold",
    acknowledged: "merge split",
    handled: "merge split",
    completion_reported: "close return ask_supplement",
    closed: "verify order_rectification",
    verified: "clear order_rectification",
    cleared: "archive look_back",
    archived: "look_back",
  },
  liaison: {
    assigned: "acknowledge refuse",
    acknowledged: `break_down ${UNIT}`,
    handled: UNIT,
    supplement_asked: "supplement ask_coordination",
    rectified: `${UNIT} object`,
    verified: "object",
    cleared: "object",
    archived: "object",
  },
  head: {
    assigned: "acknowledge refuse",
    acknowledged: `break_down ${UNIT}`,
    handled: `report_completion ${UNIT}`,
    supplement_asked: "supplement ask_coordination",
    rectified: `report_completion ${UNIT} object`,
    verified: "object",
    cleared: "object",
    archived: "object",
  },
  stranger: {},
  planner: {},
};

/** An item that was never handed over is not there for a unit, nor any item of another unit. */
function isHiddenFrom(person: Person, status: ItemStatus): boolean {
  const isUnit = person === "liaison" || person === "head";
  return person === "stranger" || (isUnit && ["proposed", "filed", "cancelled"].includes(status));
}

const ENDPOINTS: Readonly<Record<ItemAction, Endpoint> & Record<SideAction, Endpoint>> = {
  file: e.fileItem,
  dismiss: e.dismissItem,
  assign: e.assignItem,
  acknowledge: e.acknowledgeItem,
  refuse: e.refuseItem,
  recall: e.recallItem,
  reassign: e.reassignItem,
  uphold: e.upholdItem,
  break_down: e.breakDownItem,
  report_completion: e.reportItemCompletion,
  close: e.closeItem,
  return: e.returnItem,
  ask_supplement: e.askItemSupplement,
  supplement: e.supplementItem,
  verify: e.verifyItem,
  order_rectification: e.orderItemRectification,
  clear: e.clearItem,
  archive: e.archiveItem,
  look_back: e.lookBackOnItem,
  suspend: e.suspendItem,
  resume: e.resumeItem,
  transfer: e.transferItem,
  merge: e.mergeItem,
  split: e.splitItem,
  expand: e.expandItem,
  close_parent: e.closeParentItem,
  cancel: e.cancelItem,
  apply_extension: e.applyForItemExtension,
  grant_extension: e.grantItemExtension,
  decline_extension: e.declineItemExtension,
  confirm_support: e.confirmItemSupport,
  ask_coordination: e.askItemCoordination,
  coordinate: e.coordinateItem,
  object: e.objectToItem,
  decide_objection: e.decideItemObjection,
  set_remit: e.setItemRemit,
  change_remit: e.changeItemRemit,
  permit_excess: e.permitItemExcess,
};

const because = { reason: "按规定" };
const wish = { day: "2026-11-20", dueOn: "2026-12-30" };

describe("督查事项 every state × act × person over the real endpoints", { timeout: 300_000 }, () => {
  let app: TestApp;
  let cast: Cast;
  let survivor: ItemDetail;
  let group: string;
  const clients = {} as Record<Person, Client>;
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(app.database.db, work, "write");

  const somebody = async (role: Role, departmentId: string | null): Promise<Client> => {
    const client = await app.signedIn(role);
    await sql`update identity.account set department_id = ${departmentId} where id = ${client.accountId}`.execute(
      app.database.db,
    );
    return client;
  };
  const bodyOf = (action: Action): object => {
    const duties = [{ departmentId: cast.leadId, role: "lead" }];
    const bodies: Partial<Record<Action, object>> = {
      file: { authority: { decidedBy: "市长", decidedOn: "2026-11-01", document: "批示" }, ...because },
      assign: { duties, dueOn: "2026-12-30" },
      acknowledge: {},
      reassign: { duties },
      break_down: { breakdown: "两步走" },
      report_completion: { closingReport: "完成" },
      close: {},
      supplement: {},
      verify: { conclusion: "属实" },
      clear: {},
      archive: {},
      order_rectification: { ...because, dueOn: "2026-12-31" },
      look_back: { ...because, dueOn: "2026-12-31" },
      suspend: { ...because, reviewOn: "2026-12-15" },
      transfer: { ...because, duties },
      merge: { ...because, survivorId: survivor.id },
      split: { ...because, children: ["甲", "乙"].map((title) => ({ title, requirement: "落实" })) },
      expand: { groupId: group, excluded: [], dueOn: "2026-12-30" },
      close_parent: {},
      apply_extension: { ...because, progress: "过半", proposedDueOn: "2027-01-29" },
      grant_extension: { dueOn: "2027-01-29" },
      confirm_support: {},
      coordinate: { conclusion: "照此办理" },
      decide_objection: { conclusion: "维持结论" },
      set_remit: { remit: OPEN_REMIT },
      change_remit: { ...because, remit: OPEN_REMIT },
    };
    return bodies[action] ?? because;
  };
  const knock = (person: Person, action: Action, { id, version }: { id: string; version: number }) =>
    clients[person].call(ENDPOINTS[action], {
      params: { id },
      body: bodyOf(action),
      headers: { "if-match": `"v${version}"` },
    });

  beforeAll(async () => {
    app = await openTestApp(await cloneDatabase(), { routes: supervisionRoutes });
    cast = await inOne((tx) => aCast(tx));
    const other = await inOne((tx) => aCast(tx, "市港航局"));
    group = await inOne((tx) => aGroup(tx, "各区县政府", [cast.leadId, other.leadId]));
    survivor = await inOne((tx) => anItemIn(tx, cast, "handled", wish));
    clients.leader = await somebody("leader", null);
    clients.verifier = await somebody("supervision_office", null);
    clients.liaison = await somebody("liaison", cast.leadId);
    clients.head = await somebody("department_head", cast.leadId);
    clients.stranger = await somebody("liaison", other.leadId);
    clients.planner = await somebody("plan_office", null);
  });
  afterAll(() => app.close());

  test.each(ITEM_STATUSES)("%s: who may, does it; who may not, hears why and nothing changes", async (status) => {
    let item = await inOne((tx) => anItemIn(tx, cast, status, wish));
    let allowed = 0;
    for (const person of PEOPLE) {
      const ways = (WAYS[person][status] ?? "").split(" ").filter(Boolean);
      for (const action of Object.keys(ENDPOINTS) as Action[]) {
        const answer = await knock(person, action, item);
        const said = `${person} ${action}: ${answer.status} ${String(answer.body["code"])}`;
        if (!ways.includes(action)) {
          expect(isHiddenFrom(person, status) ? [403, 404] : [403, 409], said).toContain(answer.status);
          continue;
        }
        expect(answer.status, said).toBe(200);
        allowed += 1;
        item = await inOne((tx) => anItemIn(tx, cast, status, wish));
      }
      expect((await getItemRow(app.database.db, item.id)).version, `${person} changed nothing`).toBe(item.version);
    }
    const told = PEOPLE.flatMap((person) => (WAYS[person][status] ?? "").split(" ").filter(Boolean));
    expect(allowed).toBe(told.length);
  });

  test("a pending extension and a request for coordination are answered by whom they ask, by nobody else", async () => {
    let item = await inOne((tx) => anItemIn(tx, cast, "handled", wish));
    for (const action of ["apply_extension", "ask_coordination"] as const) {
      item = (await knock("liaison", action, item)).body as unknown as ItemDetail;
    }
    const answers: readonly [SideAction, Person][] = [
      ["coordinate", "verifier"],
      ["grant_extension", "leader"],
    ];
    for (const [action, person] of answers) {
      for (const other of PEOPLE.filter((each) => each !== person)) {
        expect((await knock(other, action, item)).status, `${other} ${action}`).toBe(403);
      }
      const done = await knock(person, action, item);
      expect(done.status).toBe(200);
      item = done.body as unknown as ItemDetail;
    }
    expect(item).toMatchObject({ dueOn: "2027-01-29", originalDueOn: "2026-12-30", isExtensionAsked: false });
  });

  test("of two who act on one item at once, one does it and the other is told", async () => {
    const item = await inOne((tx) => anItemIn(tx, cast, "assigned", wish));
    const answers = await Promise.all([knock("liaison", "acknowledge", item), knock("head", "refuse", item)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body["code"]).toBe("http.version_conflict");
  });

  test("many who file at once get numbers without a gap", async () => {
    const items = await inOne(async (tx) => {
      const made = [];
      for (let count = 0; count < 6; count += 1) made.push(await anItemIn(tx, cast, "proposed", wish));
      return made;
    });
    const filed = await Promise.all(items.map((item) => knock("leader", "file", item)));
    const numbers = filed.map(({ body }) => Number(String(body["number"]).slice(5))).toSorted((a, b) => a - b);
    expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
