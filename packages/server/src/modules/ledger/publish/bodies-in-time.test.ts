import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishReadiness, TaskRow } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Call } from "../../../platform/call.ts";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft } from "../../documents/documents.fixtures.ts";
import { changeDraft } from "../../documents/draft/change-draft.ts";
import { createDepartment } from "../../identity/index.ts";
import { mergeDepartment } from "../../identity/department/merge-department.ts";
import { traceDepartment } from "../../identity/department/trace-department.ts";
import { tasksOf } from "../ledger.fixtures.ts";
import { getPublishReadiness } from "./get-publish-readiness.ts";
import { publishPlan } from "./publish-plan.ts";
import expected from "./bodies-in-time.json" with { type: "json" };

const PLANS = process.env["ZHIGANG_TEST_PLANS"];
/** The day on which this test lets every renaming take effect: after the first paper, before the second. */
const REFORM_DAY = "2019-01-01";
const BEFORE_REFORM = "2018-12-01";

type OpenName = PublishReadiness["names"][number];
interface Published {
  readonly division: string;
  readonly tasks: readonly TaskRow[];
}

const tx = useTx();

test.runIf(PLANS)("over real plans of three places and four years no body is orphaned, renamed or not", async () => {
  const call = aCall(tx());
  await sql`insert into identity.division (code, name, level, parent_code) values
    ('980100', '甲市', 'city', null), ('980116', '乙区', 'district', '980100'), ('980200', '丙市', 'city', null)`.execute(
    tx(),
  );
  const suggested: Record<string, number> = {};
  const published: Published[] = [];
  for (const { sha256, division, issuedOn } of expected.plans) {
    const draft = await readyDraft(call, sha256, { division, issuedOn });
    const { names, undecided, openQuestions, openGaps } = await getPublishReadiness(call, draft);
    suggested[sha256] = names.filter((one) => reformed(one).length > 0).length;
    const choices = await decideNames(call, names, division);
    const acknowledge = { undecided, openQuestions, openGaps };
    const plan = await publishPlan(call, { draftId: draft, acknowledge, names: choices });
    published.push({ division, tasks: await tasksOf(call, plan.id) });
  }

  const orphans = published.flatMap(({ tasks }) =>
    tasks.flatMap(({ duties }) => duties.filter((duty) => duty.departmentId === null && !duty.isCollective)),
  );
  expect(orphans.map(({ name }) => name)).toEqual([]);
  expect(suggested).toEqual(Object.fromEntries(expected.plans.map((plan) => [plan.sha256, plan.namesOfReform])));
  expectHomonymsApart(published);
  await expectFormerHolders(call, published);
});

function plainText(sha256: string): string {
  const folder = PLANS ?? "";
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return files.find((bytes) => createHash("sha256").update(bytes).digest("hex") === sha256)?.toString("utf8") ?? "";
}

async function readyDraft(call: Call, sha256: string, paper: { division: string; issuedOn: string }): Promise<string> {
  const { draft } = await aDraft(call, { text: plainText(sha256) });
  await changeDraft(call, draft.id, {
    divisionCode: paper.division,
    planKind: "special",
    issuedOn: paper.issuedOn,
  });
  return draft.id;
}

function reformed({ candidates }: OpenName) {
  return candidates.filter(({ reason }) => reason === "reform");
}

/** As a careful publisher does: one body before the reform is renamed, several are merged, the rest is new. */
async function decideNames(call: Call, names: readonly OpenName[], divisionCode: string) {
  const choices = [];
  for (const open of names.filter(({ resolution }) => resolution !== "collective")) {
    const [first, ...others] = reformed(open);
    const { name } = open;
    if (first && others.length === 0) {
      const renaming = { meaning: "later_name", effectiveOn: REFORM_DAY } as const;
      choices.push({ name, departmentId: first.departmentId, ...renaming });
    } else if (first) {
      const created = await createDepartment(call, { name, kind: "department", divisionCode, beganOn: REFORM_DAY });
      const merger = { intoDepartmentId: created.id, effectiveOn: REFORM_DAY };
      for (const { departmentId } of [first, ...others]) {
        await mergeDepartment({ ...call, expectedVersion: null }, departmentId, merger);
      }
    } else choices.push({ name, create: { divisionCode, kind: open.kind } });
  }
  return choices;
}

/** The same words in two cities are two departments. */
function expectHomonymsApart(published: readonly Published[]): void {
  const idsIn = (division: string) =>
    new Map(
      published
        .filter((plan) => plan.division === division)
        .flatMap(({ tasks }) => tasks.flatMap(({ duties }) => duties.map((duty) => [duty.name, duty.departmentId]))),
    );
  const [here, there] = [idsIn("980100"), idsIn("980200")];
  const shared = [...here.keys()].filter((name) => there.has(name));
  expect(shared.length).toBeGreaterThan(0);
  for (const name of shared) expect(there.get(name)).not.toBe(here.get(name));
}

/** Whoever leads in a later paper was, before the reform, somebody the earlier paper names, or new to it. */
async function expectFormerHolders(call: Call, published: readonly Published[]): Promise<void> {
  const [earlier, later] = published;
  const formerNames = new Set(earlier?.tasks.flatMap(({ duties }) => duties.map(({ name }) => name)));
  const ids = new Set(later?.tasks.flatMap(({ duties }) => duties.flatMap(({ departmentId }) => departmentId ?? [])));
  let changed = 0;
  for (const id of ids) {
    const course = await traceDepartment(call, id, { onDay: BEFORE_REFORM });
    if (course.events.length === 0) continue;
    changed += 1;
    expect(course.heldBy.length).toBeGreaterThan(0);
    for (const { name } of course.heldBy) expect(formerNames).toContain(name);
  }
  expect(changed).toBe(expected.plans[1]?.namesOfReform);
}
