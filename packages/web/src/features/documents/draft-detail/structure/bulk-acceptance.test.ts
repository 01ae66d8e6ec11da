import { expect, test } from "vitest";
import { aDraftContent } from "../../documents.fixtures.ts";
import { bulkAcceptance } from "./bulk-acceptance.ts";

test("what is clear enough is accepted, and what stays is counted by its reason", () => {
  const content = aDraftContent();
  const [first, second] = content.tasks;
  if (!first || !second) throw new Error("the fixture has two tasks");
  const tasks = [
    { ...first, confidence: 0.9 },
    { ...second, confidence: 0.75 },
  ];
  const open = { ...content.questions[0], itemId: second.id, state: "open" } as (typeof content.questions)[number];
  const sure = { ...content, tasks, targets: [], questions: [open] };
  expect(bulkAcceptance(sure, "clear")).toMatchObject({ asked: 1, below: 0 });
  expect(bulkAcceptance(sure, "clear").accepted.map(({ id }) => id)).toEqual([first.id]);
  const unasked = { ...sure, questions: [] };
  expect(bulkAcceptance(unasked, "clear")).toMatchObject({ asked: 0, below: 1 });
  expect(bulkAcceptance(unasked, "likely").accepted).toHaveLength(2);
});
