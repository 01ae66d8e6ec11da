import { expect, test } from "vitest";
import { readTask, targetsOf } from "./in-task.fixtures.ts";
import { findSlips } from "./slips.ts";

test.each([
  ["建成装机50兆拟。", "50兆瓦"],
  ["用电量达到30干瓦时。", "30千瓦"],
  ["新建充电桩3干个。", "3千个"],
  ["接入设备5方台。", "5万台"],
  ["产业规模达到l50亿元。", "150亿"],
  ["建成面积2O万平方米。", "20万"],
])("%s is asked about, no value is taken", (words, suggestion) => {
  const { indicators, questions } = readTask(words);
  expect(targetsOf(indicators)).toEqual([]);
  expect(questions).toContainEqual(expect.objectContaining({ kind: "number_unclear", options: [suggestion] }));
});

test.each(["建设3方共享平台，2立方米。", "培养干部300名。", "提供O2O服务，支持IPv6。", "完成模拟3次，土方5万方。"])(
  "%s holds no slip",
  (words) => expect(findSlips(words, [0, words.length])).toEqual([]),
);
