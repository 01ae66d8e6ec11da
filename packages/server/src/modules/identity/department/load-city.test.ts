import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { loadDepartmentGroups, loadDepartments, loadDivisions } from "./load-city.ts";
import { resolveBodyNames } from "./resolve-body-names.ts";

const sample = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../../../../samples/city/${name}.json`, import.meta.url), "utf8"));

describe("样例城市 loading a city", () => {
  const tx = useTx();

  test("the sample city's names lead where its README says", async () => {
    await loadDivisions(tx(), await sample("divisions"));
    const ids = await loadDepartments(tx(), await sample("departments"), TEST_NOW);
    await loadDepartmentGroups(tx(), await sample("collectives"), ids);
    const keyOf = new Map([...ids].map(([key, id]) => [id, key]));
    const ask = async (divisionCode: string, ...names: string[]) => {
      const resolved = await resolveBodyNames(tx(), names, { divisionCode, onDay: "2026-03-01" });
      return [...resolved.values()].map(({ departmentId, groupId, outcome }) =>
        departmentId === null ? (groupId === null ? outcome : "group") : keyOf.get(departmentId),
      );
    };

    expect(await ask("990100", "市科技局", "区科技局", "衡浦市科技局")).toEqual([
      "city-science",
      "unknown",
      "hengpu-science",
    ]);
    expect(await ask("990102", "市科技局", "区科技局")).toEqual(["city-science", "wangchao-science"]);
    expect(await ask("990100", "市大数据管理局", "市文化广播影视新闻出版局", "市数据局")).toEqual([
      "city-data",
      "city-culture-tourism",
      "city-data",
    ]);
    expect(await ask("990100", "市市场监管局", "市国资委", "市委网信办", "临屿区政府", "各区县政府")).toEqual([
      "city-market",
      "city-state-assets",
      "city-cyberspace",
      "linyu-government",
      "group",
    ]);
    expect(await ask("990100", "市医保局", "澜州海关", "澜州数据集团")).toEqual(["unknown", "unknown", "unknown"]);
  });

  test.each([
    ["no list at all", {}],
    [
      "a department without a name",
      {
        departments: [{ id: "a", divisionCode: "990100", kind: "department", parent: null, names: [], aliases: [] }],
        successions: [],
      },
    ],
  ])("a file with %s is refused whole", async (_what, file) => {
    await expect(loadDepartments(tx(), file, TEST_NOW)).rejects.toMatchObject({ code: "http.invalid_input" });
  });
});
