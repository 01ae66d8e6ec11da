import { describe, expect, test } from "vitest";
import { useTx } from "../../testing/use-tx.ts";
import { listItemsKnownQuery } from "./as-of/standing-store.ts";
import { listItemsQuery } from "./item/item-store.ts";
import type { ItemFilter } from "./item/item-store.ts";
import { countLightsQuery, listLitItemsQuery } from "./light/lit-item-store.ts";
import { listReportsQuery } from "./report/report-store.ts";
import { listSheetsQuery } from "./sheet/sheet-store.ts";

const tx = useTx();
const ID = "00000000-0000-7000-8000-000000000001";
const AT = "2026-03-01T02:00:00.000Z";
const city = { of: "city" } as const;
const department = { of: "department", departmentId: ID } as const;

interface Compiling {
  compile(db: ReturnType<typeof tx>): { readonly sql: string };
}

async function expectReviewed(file: string, queries: Readonly<Record<string, Compiling>>): Promise<void> {
  const text = Object.entries(queries).map(([name, query]) => `-- ${name}\n${query.compile(tx()).sql.trim()};\n`);
  await expect(text.join("\n")).toMatchFileSnapshot(file);
}

describe("SQL as it is reviewed", () => {
  test("the items", async () => {
    const everything: ItemFilter = {
      scope: department,
      status: "handled",
      departmentId: ID,
      source: "plan_task",
      planId: ID,
      taskId: ID,
      q: "港区",
      overdueOn: "2026-03-01",
      turn: [
        { kind: "state", statuses: ["filed"] },
        { kind: "not_own", statuses: ["closed"], accountId: ID },
        { kind: "led", statuses: ["assigned"], departmentId: ID },
        { kind: "extension" },
        { kind: "coordination" },
        { kind: "objection", accountId: ID },
      ],
    };
    await expectReviewed("item/list-items.sql", {
      "of the city, the next page": listItemsQuery({ scope: city }, [AT, ID], 50),
      "of a department, every filter": listItemsQuery(everything, null, 50),
    });
    await expectReviewed("as-of/list-past-items.sql", {
      "all of them": listItemsKnownQuery(new Date(AT), {}),
      "of a plan and a department, the next page": listItemsKnownQuery(
        new Date(AT),
        { planId: ID },
        { scope: department, after: [0, "2026-0001", ID], limit: 100 },
      ),
    });
  });

  test("the lights", async () => {
    const narrowed = { scope: department, colour: "red", departmentId: ID, planId: ID } as const;
    await expectReviewed("light/list-lights.sql", {
      "of the city, the next page": listLitItemsQuery({ scope: city }, { severity: 1, itemId: ID }, 50),
      "of a department, every filter": listLitItemsQuery(narrowed, null, 50),
      "the counts of a department": countLightsQuery({ scope: department, planId: ID }),
    });
  });

  test("the reports and the sheets", async () => {
    const turns = [
      { statuses: ["signed" as const], ledBy: null },
      { statuses: ["draft" as const], ledBy: ID },
    ];
    const filter = { period: "2026-03", status: "draft", departmentId: ID, planId: ID, itemId: ID } as const;
    await expectReviewed("report/list-reports.sql", {
      "the next page": listReportsQuery({}, { periodTo: "2026-03-31", id: ID }, 50),
      "every filter": listReportsQuery({ ...filter, turns, supportedBy: ID, seenBy: ID }, null, 50),
    });
    const sheets = { view: "overdue", status: "issued", instrument: "letter", departmentId: ID, itemId: ID } as const;
    await expectReviewed("sheet/list-sheets.sql", {
      "the next page": listSheetsQuery({ filter: {}, scope: { isSent: false }, today: "2026-03-01" }, [AT, ID], 50),
      "every filter": listSheetsQuery(
        { filter: sheets, scope: { isSent: true, onlyOf: ID }, today: "2026-03-01" },
        null,
        50,
      ),
    });
  });
});
