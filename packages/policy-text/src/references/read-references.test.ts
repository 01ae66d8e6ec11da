import { describe, expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readIdentity } from "../identity/read-identity.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { readDefinitions } from "./read-definitions.ts";
import { readReferences } from "./read-references.ts";

function read(body: string, title = "云台市低空经济行动计划（2025—2027年）") {
  const outline = buildOutline(contentFromPlainText(`${title}\n\n${body}\n`));
  const { references, questions } = readReferences(outline, readIdentity(outline));
  return {
    references: references.map((each) => [each.issuer, each.title, each.documentNumber]),
    quotes: references.map((each) => outline.content.text.slice(...each.span)),
    questions: questions.map((each) => each.kind),
    definitions: readDefinitions(outline).map((each) => `${each.short}=${each.full}`),
  };
}

describe("forms of a reference", () => {
  test.each([
    [
      "根据国务院《低空经济发展规划》（国发〔2024〕35号），制定本计划。",
      ["国务院", "低空经济发展规划", "国发〔2024〕35号"],
    ],
    ["落实《通用航空条例》要求。", [null, "通用航空条例", null]],
    ["按照市委、市政府《关于加快转型的意见》部署。", ["市委、市政府", "关于加快转型的意见", null]],
    ["依据工业和信息化部《示范管理办法（试行）》执行。", ["工业和信息化部", "示范管理办法（试行）", null]],
    ["根据云政办发[2023]7号文件精神推进。", [null, null, "云政办发[2023]7号"]],
    ["落实云政发（2024）第12号要求。", [null, null, "云政发（2024）第12号"]],
    [
      "按照《关于印发〈标准目录〉的通知》（云标函〔2022〕3号）实施。",
      [null, "关于印发〈标准目录〉的通知", "云标函〔2022〕3号"],
    ],
    ["按照《关于转发《标准目录》的通知》实施。", [null, "关于转发《标准目录》的通知", null]],
  ])("%s", (body, expected) => expect(read(body).references).toEqual([expected]));
});

test("the span holds title and number and is verbatim", () => {
  expect(read("根据《发展规划纲领》（国发〔2024〕35号），制定。").quotes).toEqual([
    "《发展规划纲领》（国发〔2024〕35号）",
  ]);
});

test("several mentions of one document are one reference", () => {
  const { references } = read("落实《通用航空条例》。\n再次强调《通用航空条例》与《空域办法》。");
  expect(references.map(([, title]) => title)).toEqual(["通用航空条例", "空域办法"]);
});

test("own title, own short name and the notice's mention are none", () => {
  const body =
    "现将《云台市低空经济行动计划（2025-2027年)》（以下简称《行动计划》）印发。\n《行动计划》由市工信局解释。";
  expect(read(body).references).toEqual([]);
});

test("a defined short name stands for its document", () => {
  const { references, definitions } = read(
    "落实《江省低空经济促进条例》（以下简称《条例》）。\n《条例》规定的事项按期办结。",
  );
  expect(references).toEqual([[null, "江省低空经济促进条例", null]]);
  expect(definitions).toEqual(["条例=江省低空经济促进条例"]);
});

test("short names of bodies", () => {
  expect(read("成立云台市低空经济工作领导小组（以下简称“领导小组”），统筹推进。").definitions).toEqual([
    "领导小组=云台市低空经济工作领导小组",
  ]);
});

test("an opening bracket that is never closed swallows nothing and is asked about", () => {
  const { references, questions } = read("根据《低空经济发展规划和有关要求。落实《空域办法》。\n另起一段。");
  expect(references).toEqual([[null, "空域办法", null]]);
  expect(questions).toEqual(["reference_broken"]);
});

test("a hostile run of opening brackets names nothing and comes to an end", () => {
  expect(read("《".repeat(200_000)).references).toEqual([]);
});
