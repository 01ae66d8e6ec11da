import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { listTaskUnits } from "../tasks/list-task-units.ts";
import { askAboutOwners } from "./ask-about-owners.ts";

function ask(text: string): [kind: string, options: readonly string[], words: string][] {
  const content = contentFromPlainText(text);
  return askAboutOwners(listTaskUnits(buildOutline(content))).map(({ kind, options, span }) => [
    kind,
    options,
    content.text.slice(...span),
  ]);
}

test.each([
  [
    "several bodies without a lead",
    "一、任务\n（一）建网。（市水务局、市财政局负责）",
    [["lead_unconfirmed", ["市水务局", "市财政局"], "市水务局、市财政局"]],
  ],
  ["an open list", "一、任务\n（一）建网。（市水务局等负责）", [["open_list", [], "市水务局"]]],
  [
    "a task that names nobody, with the bodies beside it",
    "一、任务\n（一）建网。（市水务局）\n（二）育人。加强培训。",
    [["no_body", ["市水务局"], "育人"]],
  ],
  ["a collective body", "一、任务\n（一）建网。（市水务局牵头，各区政府配合）", [["collective_body", [], "各区政府"]]],
  ["half a bracket", "一、任务\n（一）建网。（市水务局负责", [["bracket_broken", ["市水务局"], "（市水务局负责"]]],
  [
    "a cell that names no body",
    "序号\t任务\t责任单位\n1\t建网\t按照上级有关文件的要求执行。",
    [
      ["no_body", [], "建网"],
      ["body_unclear", [], "按照上级有关文件的要求执行。"],
    ],
  ],
])("%s is asked about", (_, text, expected) => {
  expect(ask(text)).toEqual(expected);
});

test("a named lead leaves nothing open", () => {
  expect(ask("一、任务\n（一）建网。（市水务局牵头，市财政局配合）")).toEqual([]);
});
