import { expect, test } from "vitest";
import { ContentBuilder } from "../content/content-builder.ts";
import { readPlan } from "../read-plan.ts";

const PLACE = { kind: "page_box", page: 1, box: [0, 0, 10, 10] } as const;

function read(text: string, isRecognised: boolean) {
  const builder = new ContentBuilder();
  builder.addParagraph({ text: "一、重点任务", place: PLACE });
  const recognised = [...text.matchAll(/\d+/g)].map((match) => ({
    span: [match.index, match.index + match[0].length] as const,
    place: PLACE,
    certainty: 0.9,
  }));
  builder.addParagraph({ text, place: PLACE, ...(isRecognised && { recognised }) });
  const content = builder.build();
  const { questions, indicators } = readPlan(content);
  return { content, indicators, asked: questions.filter((question) => question.kind === "number_recognised") };
}

const TEXT = "1．建设公共服务平台。依托36处站点，到2027年，建成平台25个。（市科技局牵头）";

test("the value of a target and its time are asked, each once, with what was read", () => {
  const { content, asked, indicators } = read(TEXT, true);

  expect(asked.map(({ span }) => content.text.slice(...span)).toSorted()).toEqual(["2027", "25"]);
  expect(asked.find(({ options }) => options.includes("25"))).toMatchObject({
    about: indicators.find((each) => each.class === "target")?.id,
  });
});

test("numbers that the file itself holds are not asked", () => {
  expect(read(TEXT, false).asked).toEqual([]);
});
