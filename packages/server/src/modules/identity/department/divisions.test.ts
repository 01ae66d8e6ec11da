import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useApp } from "../../../testing/use-app.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { createDivision } from "./create-division.ts";
import { listDepartments } from "./list-departments.ts";
import { listDivisions } from "./list-divisions.ts";
import { loadDepartmentFile, loadDivisionFile } from "./load-city-file.ts";

const sample = async (name: string): Promise<object> =>
  JSON.parse(await readFile(new URL(`../../../../../../samples/city/${name}.json`, import.meta.url), "utf8")) as object;

describe("行政区划 divisions", () => {
  const tx = useTx();
  const call = () => aCall(tx(), { role: "system_administrator" });
  const city = { code: "980900", name: "青澜市", level: "city" } as const;

  test("a city and the district below it are there for plans and departments, with their trace", async () => {
    await createDivision(call(), city);
    const district = { code: "980901", name: "东屏区", level: "district", parentCode: "980900" } as const;

    expect(await createDivision(call(), district)).toEqual(district);

    expect((await listDivisions(call())).items).toEqual([{ ...city, parentCode: null }, district]);
    expect(await entriesOf(tx(), "980901")).toMatchObject([
      { operation: "identity.division.create", after: { level: "district", parentCode: "980900" } },
    ]);
  });

  test("a code that is there already, and a parent that is not, are refused", async () => {
    await createDivision(call(), city);

    await expect(createDivision(call(), city)).rejects.toMatchObject({ code: "identity.division_exists" });
    await expect(
      createDivision(call(), { ...city, code: "980902", level: "district", parentCode: "970000" }),
    ).rejects.toMatchObject({ code: "identity.division_not_found", fields: [{ pointer: "/parentCode" }] });
  });

  test("a file brings the whole tree, a second time its new names, and the departments with their collective names", async () => {
    const count = await loadDivisionFile(call(), await sample("divisions"));
    const [first] = ((await sample("divisions")) as { divisions: object[] }).divisions;
    await loadDivisionFile(call(), { divisions: [{ ...first, name: "新沧江省" }] });

    const { items } = await listDivisions(call());
    expect(items).toHaveLength(count);
    expect(items.map(({ name }) => name)).toContain("新沧江省");

    const files = { ...(await sample("departments")), ...(await sample("collectives")) };
    expect(await loadDepartmentFile(call(), files)).toBeGreaterThan(30);
    const found = await listDepartments(call(), { text: "市科技局", divisionCode: "990100" });
    expect(found.items.map(({ name }) => name)).toEqual(["澜州市科学技术局"]);
    await expect(loadDepartmentFile(call(), files)).rejects.toMatchObject({ code: "identity.department_name_taken" });
  });

  test.each([
    ["a parent that nobody knows", { divisions: [{ ...city, parent: "970000" }] }],
    [
      "divisions that lie in each other",
      {
        divisions: [
          { ...city, parent: "980901" },
          { ...city, code: "980901", parent: "980900" },
        ],
      },
    ],
  ])("a file with %s is refused whole", async (_what, file) => {
    await expect(loadDivisionFile(call(), file)).rejects.toMatchObject({ code: "identity.division_not_found" });
  });

  test("departments of a division that is not there are refused", async () => {
    await expect(loadDepartmentFile(call(), await sample("departments"))).rejects.toMatchObject({
      code: "identity.division_not_found",
    });
  });
});

describe("行政区划 at the door", () => {
  const app = useApp();

  test("the plan office adds the division its plan holds for; a code in letters is refused at its field", async () => {
    const office = await app().signedIn("plan_office");

    const created = await office.call(endpoints.createDivision, {
      body: { code: "980900", name: "青澜市", level: "city" },
    });
    const refused = await office.call(endpoints.createDivision, {
      body: { code: "QL", name: "青澜市", level: "city" },
    });

    expect(created).toMatchObject({ status: 201, body: { code: "980900", parentCode: null } });
    expect(refused).toMatchObject({ status: 422 });
    expect(JSON.stringify(refused.body)).toContain("/code");
  });
});
