import { expect, test } from "vitest";
import { aTask } from "../../documents.fixtures.ts";
import { contestedFields, mergeVersions } from "./merge-fields.ts";

const base = aTask(1, "建设潮信平台", "40个以上。").value;
const deadline = { value: "2027", precision: "year", basis: "set", span: null, reason: "" } as const;

test("two who changed different fields both have their way, and nothing is asked", () => {
  const versions = { base, mine: { ...base, title: "我的题目" }, theirs: { ...base, deadline } };
  expect(contestedFields(versions)).toEqual([]);
  expect(mergeVersions(versions, new Set())).toMatchObject({ title: "我的题目", deadline: { value: "2027" } });
});

test("a field that both changed is asked about, and taken as chosen", () => {
  const versions = { base, mine: { ...base, title: "我的题目" }, theirs: { ...base, title: "他的题目", deadline } };
  expect(contestedFields(versions)).toEqual(["title"]);
  expect(mergeVersions(versions, new Set())).toMatchObject({ title: "他的题目", deadline: { value: "2027" } });
  expect(mergeVersions(versions, new Set(["title"]))).toMatchObject({ title: "我的题目", deadline: { value: "2027" } });
});

test("the same change by both is no contest", () => {
  const changed = { ...base, title: "同样的题目" };
  expect(contestedFields({ base, mine: changed, theirs: changed })).toEqual([]);
});
