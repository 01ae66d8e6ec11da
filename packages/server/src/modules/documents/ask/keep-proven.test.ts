import { expect, test } from "vitest";
import { keepProven } from "./keep-proven.ts";

const PASSAGES = [
  "到2028年，公共算力规模达到2500P，由市数据局牵头，市工业和信息化局配合。",
  "力争培育独角兽企业3—5家，落实《云泽市算力管理办法》。",
];
const NAMES = ["市数据局", "市财政局", "数据局"];

test.each([
  ["到2028年公共算力规模达到2500P。[1]", true],
  ["公共算力规模达到2500P[1]。", true],
  ["市数据局牵头此事。[1]", true],
  ["公共算力规模达到250P。[1]", false],
  ["公共算力规模达到25000P。[1]", false],
  ["到2030年达到2500P。[1]", false],
  ["公共算力规模达到2500P。", false],
  ["公共算力规模达到2500P。[2]", false],
  ["公共算力规模达到2500P。[3]", false],
  ["公共算力规模达到2500P。[0]", false],
  ["市财政局牵头此事。[1]", false],
  ["由省交通运输厅牵头。[1]", false],
  ["培育独角兽企业三百家。[2]", false],
  ["依据《国家算力条例》。[2]", false],
  ["依据《云泽市算力管理办法》。[2]", true],
  ["采用GPT模型。[1]", false],
  ["Computing power reaches 2500P by 2028. [1]", true],
  ["Computing power reaches 3000P by 2028. [1]", false],
  ["The Mayor of Springfield leads it. [1]", false],
])("%s is kept: %s", (answer, isKept) => {
  expect(keepProven(answer, PASSAGES, NAMES).sentences).toHaveLength(isKept ? 1 : 0);
});

test("each sentence stands or falls by itself", () => {
  const { sentences, dropped } = keepProven("算力达到2500P。[1]独角兽企业3—5家。[2][1]还有9项。[1]", PASSAGES, NAMES);
  expect(sentences).toEqual([
    { text: "算力达到2500P。", passages: [1] },
    { text: "独角兽企业3—5家。", passages: [2, 1] },
  ]);
  expect(dropped).toBe(1);
});
