import { describe, expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readPlan } from "../read-plan.ts";

const HEADER = "序号\t重点任务\t市水务局\t市财政局\t市数据局\t各县区";

function ownersIn(note: string, rows: readonly string[]): string[] {
  const { tasks } = readPlan(contentFromPlainText(`智慧水务责任矩阵\n${note}\n${[HEADER, ...rows].join("\n")}`));
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join("、");
  return tasks.map(({ leads, supports, leadBasis }) => `${names(leads)} | ${names(supports)} | ${leadBasis}`);
}

describe("责任矩阵", () => {
  test.each([
    ["the mark before the word", "（★表示牵头单位，√表示配合单位）"],
    ["the word before the mark", "注：牵头单位用“★”，配合单位用“√”。"],
    ["an equals sign", "说明：★=牵头 √=配合"],
  ])("the document's own key says who leads: %s", (_, note) => {
    expect(ownersIn(note, ["1\t改造水厂\t★\t\t√\t√", "2\t归集数据\t★\t\t★\t"])).toEqual([
      "市水务局 | 市数据局、各县区 | convention",
      "市水务局、市数据局 |  | convention",
    ]);
  });

  test("without a key nobody is picked among the marked", () => {
    expect(ownersIn("", ["1\t改造水厂\t●\t\t△\t", "2\t归集数据\t\t\t●\t"])).toEqual([
      "市水务局、市数据局 |  | joint",
      "市数据局 |  | column",
    ]);
  });

  test("words in the cells speak for themselves", () => {
    expect(ownersIn("", ["1\t改造水厂\t牵头\t配合\t\t配合"])).toEqual(["市水务局 | 市财政局、各县区 | column"]);
  });
});
