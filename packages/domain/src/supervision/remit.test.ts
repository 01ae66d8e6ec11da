import { describe, expect, test } from "vitest";
import { overlapOf } from "./overlap.ts";
import type { SupervisedMatter } from "./overlap.ts";
import { OPEN_REMIT, outsideRemit, widenedParts } from "./remit.ts";
import type { Remit } from "./remit.ts";

const remit = (part: Partial<Remit>): Remit => ({ ...OPEN_REMIT, ...part });
const YEAR = remit({ scope: "一期", objectIds: ["a"], from: "2026-01-01", to: "2026-12-31", ways: ["talks"] });

describe("督查方案", () => {
  test.each([
    [{ to: "2026-06-30" }, []],
    [{ to: "2027-01-31" }, ["period"]],
    [{ from: null }, ["period"]],
    [{ objectIds: ["a", "b"] }, ["object"]],
    [{ objectIds: [] }, ["object"]],
    [{ ways: ["talks", "inspection"] }, ["ways"]],
    [{ scope: "一期和二期" }, ["scope"]],
  ] as const)("%j widens %j", (change, parts) => {
    expect(widenedParts(YEAR, { ...YEAR, ...change })).toEqual(parts);
  });

  test("one that names no object, scope or day is widened by nothing, and examines whoever has a duty", () => {
    expect(widenedParts(OPEN_REMIT, YEAR)).toEqual([]);
    expect(outsideRemit(OPEN_REMIT, ["b"])).toEqual([]);
    expect(outsideRemit(YEAR, ["a", "b"])).toEqual(["b"]);
  });
});

describe("重复督查", () => {
  const matter = (part: Partial<SupervisedMatter>): SupervisedMatter => ({
    title: "建成港区智能调度平台",
    taskId: null,
    duties: [{ departmentId: "a", role: "lead" }],
    remit: YEAR,
    ...part,
  });

  test.each([
    ["the same object, matter and period", {}, "alike_title"],
    ["a period that begins on the last day", { remit: remit({ from: "2026-12-31" }) }, "alike_title"],
    ["a period that does not meet", { remit: remit({ from: "2027-01-01" }) }, undefined],
    ["another object", { remit: remit({ objectIds: ["b"] }) }, undefined],
    ["another matter", { title: "建设低空经济示范区" }, undefined],
  ] as const)("%s", (_, other, kind) => {
    expect(overlapOf(matter({}), matter(other))?.kind).toBe(kind);
  });

  test("the same task is the same matter under any title", () => {
    const found = overlapOf(matter({ taskId: "t" }), matter({ taskId: "t", title: "另起的名称", remit: OPEN_REMIT }));
    expect(found).toMatchObject({ kind: "same_task", sharedIds: ["a"], from: "2026-01-01", to: "2026-12-31" });
  });
});
