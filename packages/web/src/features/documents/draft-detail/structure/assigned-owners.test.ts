import { expect, test } from "vitest";
import { anOwner, aTask } from "../../documents.fixtures.ts";
import { matchingBodies, moved, ownersIn, withOwners } from "./assigned-owners.ts";

const bodies = [
  { id: "1", name: "市工业和信息化局", initials: "sgyhxxhj", knownAs: ["市工信局"] },
  { id: "2", name: "市公安局", initials: "sgaj", knownAs: [] },
  { id: "3", name: "市数据局", initials: "ssjj", knownAs: [] },
];

test.each([
  ["sgaj", ["市公安局"]],
  ["sg", ["市公安局", "市工业和信息化局"]],
  ["市工信局", ["市工业和信息化局"]],
  ["数据", ["市数据局"]],
  ["", []],
])("%s finds %j", (typed, found) => {
  expect(matchingBodies(bodies, typed).map(({ name }) => name)).toEqual(found);
});

test("who leads is set by a person; a change of the supporting bodies alone leaves the basis of the text", () => {
  const task = aTask(1, "建设潮信平台", "40个以上。", {
    leads: [anOwner("市数据局")],
    supports: [anOwner("市海事中心")],
  }).value;
  const owners = ownersIn(task);
  expect(withOwners(task, owners.slice(0, 1)).leadBasis).toBe("named");
  const turned = withOwners(
    task,
    owners.map((each) => ({ ...each, isLead: !each.isLead })),
  );
  expect([turned.leadBasis, turned.leads[0]?.name, turned.supports[0]?.name]).toEqual([
    "set",
    "市海事中心",
    "市数据局",
  ]);
});

test("a body moves within the list and not out of it", () => {
  expect(moved(["甲", "乙", "丙"], 1, -1)).toEqual(["乙", "甲", "丙"]);
  expect(moved(["甲", "乙"], 1, 1)).toEqual(["甲", "乙"]);
});
