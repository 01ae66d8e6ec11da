import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { amount } from "../../../testing/thoroughness.ts";
import { useTx } from "../../../testing/use-tx.ts";
import type { Call } from "../../../platform/call.ts";
import { getDraftForPublishing } from "../../documents/index.ts";
import { aReadyDraft } from "../ledger.fixtures.ts";
import { publishPlan } from "./publish-plan.ts";

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const BODIES = ["市数据局", "市科技局", "市教育局", "市交通运输局", "市卫生健康委", "各区政府", "市投资集团"];
const THINGS = ["算力平台", "数据目录", "交通感知网", "远程诊疗", "示范园区", "标准体系", "开放平台"];
const LABELS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A plan with as many tasks as asked, of shapes drawn by the seed. */
function aPlanText(seed: number, tasks: number): string {
  const below = seeded(seed);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  const bracket = () =>
    [
      `（${pick(BODIES)}牵头，${pick(BODIES)}配合）`,
      `（${pick(BODIES)}、${pick(BODIES)}等按职责分工负责）`,
      `（责任单位：${pick(BODIES)}）`,
      "",
    ][below(4)] ?? "";
  const body = Array.from({ length: tasks }, (_, index) => {
    const head = index % 10 === 0 ? `（${LABELS[Math.floor(index / 10) % 10]}）${pick(THINGS)}工程\n` : "";
    const goal = below(3) === 0 ? `到${2026 + below(4)}年，建成${1 + below(90)}个以上${pick(THINGS)}。` : "";
    return `${head}${(index % 10) + 1}．建设${pick(THINGS)}第${index + 1}期。完善${pick(THINGS)}功能。${goal}${bracket()}\n`;
  });
  return `云泽市第${seed}号行动计划（2026—2029年）\n\n一、发展目标\n到2029年，全市规模达到${10 + seed}亿元。\n\n二、重点任务\n${body.join("")}`;
}

async function publishAll(call: Call, text: string) {
  const draft = await aReadyDraft(call, { text });
  const source = await getDraftForPublishing(call, draft.id, { lock: false });
  const { undecided, openQuestions, openGaps } = draft.counts;
  const startedAt = performance.now();
  const plan = await publishPlan(call, {
    draftId: draft.id,
    acknowledge: { undecided, openQuestions, openGaps },
    names: [],
  });
  return { source, plan, milliseconds: performance.now() - startedAt };
}

const spansOf = (rows: readonly { readonly span: readonly [number, number] }[]) =>
  rows.map(({ span }) => `${span[0]}–${span[1]}`).toSorted();

describe("发布不丢失", () => {
  const tx = useTx();
  const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(tx())).rows;

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "plan %i: each task, measure, duty, target and question arrives once",
    async (seed) => {
      const { source, plan } = await publishAll(aCall(tx()), aPlanText(seed, 5 + seed * 4));
      expect(source.tasks.length).toBeGreaterThan(4);

      const tasks = await rowsOf(sql<{
        span: [number, number];
        content: string;
        quote: string | null;
        duties: string[];
        measures: [number, number][];
      }>`
      select array[span_start, span_end] as span, content, quote,
             array(select role || ' ' || name from ledger.duty where task_id = task.id order by position) as duties,
             coalesce((select json_agg(array[measure.span_start, measure.span_end] order by position)
                         from ledger.measure where task_id = task.id), '[]') as measures
        from ledger.task where plan_id = ${plan.id} order by position`);
      expect(spansOf(tasks)).toEqual(spansOf(source.tasks.map((task) => task.value)));
      for (const task of tasks) {
        const read = source.tasks.find(({ value }) => value.span.join() === task.span.join())?.value;
        const owners = read === undefined ? [] : [...read.leads, ...read.supports, ...read.others];
        const words = source.text.slice(...task.span);
        expect(task.quote ?? task.content).toBe(words);
        for (const line of task.content.split("\n")) expect(words).toContain(line);
        expect(task.duties.map((duty) => duty.split(" ")[1])).toEqual(owners.map((owner) => owner.name));
        expect(task.measures).toEqual(read?.measures.map((measure) => measure.span));
      }

      const targets = await rowsOf(sql<{ span: [number, number]; isLinked: boolean }>`
      select array[value_start, value_end] as span, task_id is not null as is_linked
        from ledger.target where plan_id = ${plan.id}`);
      expect(spansOf(targets)).toEqual(spansOf(source.targets.map((target) => target.value)));
      expect(targets.filter((target) => target.isLinked)).toHaveLength(
        source.targets.filter((target) => target.value.taskItemId !== null).length,
      );

      const questions = await rowsOf(sql<{ span: [number, number] }>`
      select array[span_start, span_end] as span from ledger.question where plan_id = ${plan.id}`);
      expect(spansOf(questions)).toEqual(spansOf(source.questions));
      expect(plan).toMatchObject({
        taskCount: tasks.length,
        targetCount: targets.length,
        openQuestionCount: questions.length,
      });
    },
  );

  test("a plan of thousands of tasks is published whole", { timeout: 60_000 }, async () => {
    const wanted = amount(1000, 5000);
    const { source, plan } = await publishAll(aCall(tx()), aPlanText(9, wanted));
    expect(plan.taskCount).toBe(source.tasks.length);
    expect(source.tasks.length).toBeGreaterThan(wanted * 0.98);
  });
});
