import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import { expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { getDraftForPublishing } from "../../documents/index.ts";
import { aReadyDraft } from "../ledger.fixtures.ts";
import { contentOf } from "./task-content.ts";

const TABLE = `云泽市人工智能任务分工表
序号\t重点任务\t主要措施\t时间节点\t牵头部门\t配合部门
1\t（一）夯实算力底座\t建设城市算力中心。统筹布局算力设施，完善调度机制。\t2026年6月底前\t市数据局\t市财政局、市科技局
2\t推进数据开放。完善目录，2027年开放数据集300个。\t持续推进\t市数据局\t——
3\t（二）拓展场景\t发展智慧交通，优化信号配时。\t2026年\t市公安局、市交通运输局等\t各区政府
`;
const tx = useTx();

async function contents(text: string) {
  const draft = await aReadyDraft(aCall(tx()), { text });
  const source = await getDraftForPublishing(aCall(tx()), draft.id, { lock: false });
  return source.tasks.map(({ value }) => contentOf(source.text, value));
}

test("of a table row stays what is to be done: no number, heading, body or time cell", async () => {
  expect(readPlan(contentFromPlainText(TABLE)).tasks).toHaveLength(3);
  expect(await contents(TABLE)).toEqual([
    "建设城市算力中心。统筹布局算力设施，完善调度机制。",
    "推进数据开放。完善目录，2027年开放数据集300个。",
    "发展智慧交通，优化信号配时。",
  ]);
});

test("running text stays as it is, its bracket included", async () => {
  const prose = `云泽市数字经济行动计划
一、重点任务
（一）建设平台。推进云平台整合。（市数据局牵头，市财政局配合）
（二）开放数据。完善数据目录。（市科技局负责）
`;
  expect(await contents(prose)).toEqual([
    "（一）建设平台。推进云平台整合。（市数据局牵头，市财政局配合）",
    "（二）开放数据。完善数据目录。（市科技局负责）",
  ]);
});
