import { describe, expect, test } from "vitest";
import type { KnownDepartment, Succession } from "./body-directory.ts";
import { traceDepartment } from "./department-course.ts";
import { reformedForms } from "./reform-names.ts";

const name = (text: string, validFrom: string | null, validTo: string | null) => ({
  name: text,
  shortName: null,
  validFrom,
  validTo,
  sourceDocument: null,
});
const followedBy = (departmentId: string, effectiveOn: string, kind: Succession["kind"] = "merge"): Succession => ({
  departmentId,
  kind,
  effectiveOn,
  sourceDocument: "机构改革方案",
});
const department = (id: string, rest: Partial<KnownDepartment>): KnownDepartment => ({
  id,
  kind: "department",
  divisionCode: "980100",
  beganOn: null,
  endedOn: null,
  names: [],
  aliases: [],
  successors: [],
  ...rest,
});

const departments = [
  department("science", {
    names: [name("市科学技术委员会", null, "2018-12-31"), name("市科学技术局", "2019-01-01", null)],
  }),
  department("culture", {
    endedOn: "2019-01-01",
    names: [name("市文化局", null, "2018-12-31")],
    successors: [followedBy("culture-tourism", "2019-01-01")],
  }),
  department("tourism", {
    endedOn: "2019-01-01",
    names: [name("市旅游局", null, "2018-12-31")],
    successors: [followedBy("culture-tourism", "2019-01-01")],
  }),
  department("culture-tourism", { beganOn: "2019-01-01", names: [name("市文化和旅游局", "2019-01-01", null)] }),
  department("project-office", { endedOn: "2021-07-01", names: [name("市项目办", null, "2021-06-30")] }),
];
const held = (id: string, onDay: string) => traceDepartment({ departments }, id, onDay).heldBy.map((one) => one.name);

describe("部门沿革 the course of a department", () => {
  test("a renamed department is the same body under the name of the day", () => {
    expect(held("science", "2018-06-01")).toEqual(["市科学技术委员会"]);
    expect(held("science", "2019-01-01")).toEqual(["市科学技术局"]);
    expect(traceDepartment({ departments }, "science", "2018-06-01").events).toMatchObject([
      { on: "2019-01-01", kind: "rename", from: { name: "市科学技术委员会" }, to: { name: "市科学技术局" } },
    ]);
  });

  test("before a merger the work was held by those that went into it", () => {
    expect(held("culture-tourism", "2018-06-01")).toEqual(["市文化局", "市旅游局"]);
    expect(held("culture-tourism", "2020-06-01")).toEqual(["市文化和旅游局"]);
  });

  test("since a merger the work of one that ended is held by the other, and its sister is no part of its line", () => {
    expect(held("tourism", "2020-06-01")).toEqual(["市文化和旅游局"]);
    expect(held("tourism", "2018-06-01")).toEqual(["市旅游局"]);
    expect(traceDepartment({ departments }, "tourism", "2018-06-01").events).toEqual([
      {
        on: "2019-01-01",
        kind: "merge",
        from: { departmentId: "tourism", name: "市旅游局" },
        to: { departmentId: "culture-tourism", name: "市文化和旅游局" },
        sourceDocument: "机构改革方案",
      },
    ]);
  });

  test("a department that ended for good is held by nobody, and its end is told", () => {
    expect(held("project-office", "2022-01-01")).toEqual([]);
    expect(traceDepartment({ departments }, "project-office", "2022-01-01").events).toMatchObject([
      { on: "2021-07-01", kind: "end", to: null },
    ]);
  });

  test("a line that runs in a circle ends", () => {
    const circle = ["a", "b"].map((id, index) =>
      department(id, {
        names: [name(id, null, null)],
        successors: [followedBy(index === 0 ? "b" : "a", "2020-01-01")],
      }),
    );
    expect(traceDepartment({ departments: circle }, "a", "2021-01-01").heldBy.map((one) => one.name)).toEqual([
      "a",
      "b",
    ]);
  });
});

describe("机构改革 names that a reform changed", () => {
  test.each([
    ["科委", "科技局"],
    ["科学技术局", "科委"],
    ["农委", "农业农村委"],
    ["卫生健康委员会", "卫生计生委"],
    ["旅游局", "文旅局"],
  ])("%s may have been or become %s", (core, other) => {
    expect(reformedForms(core).map(({ form }) => form)).toContain(other);
  });

  test("a name no reform is known for is left alone", () => {
    expect(reformedForms("教育局")).toEqual([]);
  });
});
