import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Endpoint } from "@zhigang/contract/http";
import { holdsPermission } from "@zhigang/contract/permissions";
import type { Actor } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { AppError } from "../../platform/http/app-error.ts";
import { newId } from "../../platform/ids.ts";
import { TEST_NOW } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { supervisionRoom } from "./index.ts";
import { askExemption } from "./exemption/exemptions.ts";
import { acknowledgeItems } from "./item/bulk/move-items.ts";
import { expandItem } from "./item/expand-item.ts";
import { getItem } from "./item/get-item.ts";
import { actOnItem } from "./item/act-on-item.ts";
import { listItems } from "./item/list-items.ts";
import { countLights, listLights } from "./light/list-lights.ts";
import { aReport, aTaskWithTarget } from "./report/report.fixtures.ts";
import { issueSheet } from "./sheet/act-on-sheet.ts";
import { draftSheet } from "./sheet/draft-sheet.ts";
import { aSigningCast } from "./sheet/sheet.fixtures.ts";
import { aCast, aGroup, anItem, callOf } from "./supervision.fixtures.ts";

const tx = useTx();
const endpoints: Readonly<Record<string, Endpoint>> = supervisionEndpoints;

/** Whose a thing is that an id in a path names: a department's own, the city's, or walked by the tests of its own scope. */
const NOUNS = {
  items: "own",
  "progress/items": "own",
  reports: "own",
  sheets: "own",
  "score-cards": "elsewhere",
  "score-rounds": "elsewhere",
  blockers: "elsewhere",
  consequences: "elsewhere",
  meetings: "elsewhere",
  "meeting-decisions": "elsewhere",
  instructions: "elsewhere",
  bulletins: "elsewhere",
  papers: "city",
  exemptions: "city",
  "progress/plans": "city",
  "rule-sets": "city",
  ladders: "city",
  "calendar/overrides": "city",
  "score-forms": "city",
  "ask-forms": "city",
} as const satisfies Readonly<Record<string, "own" | "city" | "elsewhere">>;
type Noun = keyof typeof NOUNS;

function nounOf({ path }: Endpoint): Noun {
  const noun = path.slice("/supervision/".length, path.indexOf("/{"));
  if (noun in NOUNS) return noun as Noun;
  throw new Error(`${path}: say in NOUNS whose things these are`);
}

function routeOf(endpoint: Endpoint) {
  const { routes } = supervisionRoom({ db: tx(), clock: { now: () => TEST_NOW } });
  const route = routes.find((one) => one.endpoint === endpoint);
  if (!route) throw new Error(`nobody serves ${endpoint.path}`);
  return route;
}

/** Everything that an item of a department brings along: a report with its file's place, a sheet sent, an exemption asked. */
async function aDepartmentsWork() {
  const cast = await aSigningCast(tx());
  const { planId, taskId } = await aTaskWithTarget(tx());
  const { itemId, report } = await aReport(tx(), { cast, taskId, title: "只归一个单位的事项" });
  const office = callOf(tx(), cast.office);
  const wish = { itemId, instrument: "yellow_sheet", addressee: "department_head", answerWithin: 3 } as const;
  const sheet = await issueSheet(office, (await draftSheet(office, wish)).id);
  await askExemption(callOf(tx(), cast.liaison), itemId, { reason: "汛期停工", from: "2026-03-02", to: null });
  const ids: Partial<Record<Noun, string>> = {
    items: itemId,
    "progress/items": itemId,
    reports: report.id,
    sheets: sheet.id,
  };
  return { cast, planId, itemId, ids };
}

const QUERY = {
  on: "2026-03-10",
  from: "2026-03-01",
  to: "2026-03-10",
  month: "2026-03",
  act: 1,
  format: "svg",
  sheet: "A3",
  year: 2026,
  amount: 1,
  unit: "working_days",
} as const;

const A_FILE = { fileName: "照片.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };

/** What an endpoint answers somebody, as text; or the code by which it is refused. */
async function asked(endpoint: Endpoint, actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
  const input = { params, query: QUERY, body: {}, files: [A_FILE], fields: {} };
  try {
    const answer = await routeOf(endpoint).handle(callOf(tx(), actor, "2026-03-10"), input as never);
    const { body } = (answer ?? {}) as { body?: unknown };
    return body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : JSON.stringify(answer);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe("数据范围 a department and the work of another", () => {
  test("no id of another department's work is found, to read or to act on, by whatever endpoint there is", async () => {
    const { cast, ids } = await aDepartmentsWork();
    const other = await aCast(tx(), "市水务局");
    const withId = Object.entries(endpoints).filter(([, { path }]) => path.includes("/{"));
    const own = withId.filter(([, endpoint]) => NOUNS[nounOf(endpoint)] === "own");
    expect(own.length).toBeGreaterThan(50);

    const walked: string[] = [];
    for (const [name, endpoint] of own) {
      const params = { id: ids[nounOf(endpoint)] ?? "", fileId: newId() };
      for (const stranger of [other.liaison, other.head]) {
        if (!holdsPermission(stranger.roles, endpoint.permission)) continue;
        expect(await asked(endpoint, stranger, params), `${name} for ${stranger.name}`).toMatch(/_not_found$/);
        walked.push(name);
      }
      if (endpoint.method === "get" && !endpoint.path.includes("fileId")) {
        expect(await asked(endpoint, cast.office, params), `${name} for the office`).not.toMatch(/_not_found$/);
      }
    }
    expect(new Set(walked).size).toBeGreaterThan(20);
    const batch = acknowledgeItems(callOf(tx(), other.liaison), { items: [{ id: ids.items ?? "", version: 1 }] });
    const refusal: unknown = await batch.catch((error: AppError) => error.details);
    expect(JSON.stringify(refusal)).not.toContain("只归一个单位的事项");
    await expect(batch).rejects.toMatchObject({ code: "supervision.bulk_refused" });
  });

  test("no list, count, picture or file of another department shows it; the own department and the offices see it", async () => {
    const { cast, itemId, ids } = await aDepartmentsWork();
    const other = await aCast(tx(), "市水务局");
    const marks = [...Object.values(ids), "只归一个单位的事项"];
    const reads = Object.entries(endpoints).filter(([, { method, path }]) => method === "get" && !path.includes("{"));
    for (const [name, endpoint] of reads) {
      if (!holdsPermission(other.liaison.roles, endpoint.permission)) continue;
      const answer = await asked(endpoint, other.liaison, {});
      expect(
        marks.filter((mark) => answer.includes(mark)),
        name,
      ).toEqual([]);
    }
    for (const name of ["listItems", "listReports", "listSheets", "listPastItems", "downloadBoard"]) {
      const endpoint = endpoints[name];
      for (const reader of [cast.liaison, cast.office, cast.leader]) {
        expect(endpoint && (await asked(endpoint, reader, {})), name).toContain(
          name === "downloadBoard" ? "只归一个单位的" : itemId,
        );
      }
    }
  });

  test("whoever led an item goes on seeing it; a proposal and those who never took part do not", async () => {
    const [first, second, third] = [await aCast(tx(), "甲局"), await aCast(tx(), "乙局"), await aCast(tx(), "丙局")];
    const item = await anItem(tx(), first, { status: "handled" });
    await actOnItem(callOf(tx(), first.leader), item.id, "transfer", {
      reason: "职能调整",
      duties: [
        { departmentId: second.leadId, role: "lead" },
        { departmentId: third.leadId, role: "support" },
      ],
    });
    for (const { liaison } of [first, second, third]) {
      const seen = await listItems(callOf(tx(), liaison), {});
      expect(seen.items.map(({ id }) => id)).toEqual([item.id]);
      expect((await getItem(callOf(tx(), liaison), item.id)).id).toBe(item.id);
    }
    const proposed = await anItem(tx(), first, { status: "filed" });
    await expect(getItem(callOf(tx(), first.liaison), proposed.id)).rejects.toMatchObject({
      code: "supervision.item_not_found",
    });
    const nobody: Actor = { ...first.liaison, departmentId: null };
    expect((await listItems(callOf(tx(), nobody), {})).items).toEqual([]);
  });

  test("who leads a part sees the whole and not the other parts; who leads the whole sees every part", async () => {
    const [east, west, lead] = [await aCast(tx(), "东区"), await aCast(tx(), "西区"), await aCast(tx(), "市局")];
    const groupId = await aGroup(tx(), "各区政府", [east.leadId, west.leadId]);
    const whole = await anItem(tx(), lead, { status: "filed" });
    const expanded = await expandItem(callOf(tx(), lead.office), whole.id, {
      groupId,
      excluded: [],
      dueOn: "2026-06-30",
    });

    const seen = await getItem(callOf(tx(), east.liaison), whole.id);
    expect(seen.children.map(({ title }) => title)).toEqual([expanded.children[0]?.title]);
    const west1 = expanded.children[1]?.id ?? "";
    await expect(getItem(callOf(tx(), east.liaison), west1)).rejects.toMatchObject({
      code: "supervision.item_not_found",
    });
    expect((await listItems(callOf(tx(), east.liaison), {})).items.map(({ id }) => id)).toHaveLength(2);
  });

  test("counts equal lists, for a department and for the city", async () => {
    const { cast } = await aDepartmentsWork();
    const other = await aCast(tx(), "市水务局");
    await anItem(tx(), other, { status: "handled" });
    for (const [reader, expected] of [
      [cast.liaison, 1],
      [other.liaison, 1],
      [cast.leader, 2],
    ] as const) {
      const { counts, withoutLight } = await countLights(callOf(tx(), reader), {});
      const lit = (await listLights(callOf(tx(), reader), {})).items.length;
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(lit);
      expect(lit + withoutLight).toBe(expected);
    }
  });
});
