import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import type { AskParts } from "../../documents/ask/ask-parts.ts";
import { ask } from "../../documents/ask/ask.ts";
import { phraseAnswer } from "../../documents/ask/phrase-answer.ts";
import { openPhrasingService } from "../../documents/ask/phrasing-service.ts";
import { aDraft } from "../../documents/documents.fixtures.ts";
import { createDepartment } from "../../identity/index.ts";
import { aDepartment, aPlan, CITY, tasksOf } from "../ledger.fixtures.ts";
import { editTask } from "../task/edit-task.ts";
import { ledgerAskSource, ledgerSearchSource } from "./search-source.ts";

const tx = useTx();
const PARTS: AskParts = { search: ledgerSearchSource, ask: ledgerAskSource, phrasing: null };

describe("问答 ask", () => {
  test("who leads what becomes the filter of the task table, with the tasks themselves", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "哪些任务由市数据局牵头？" });
    expect(answer).toMatchObject({
      intent: "tasks",
      filter: { departmentId: bureau, dutyRole: "lead" },
      isNothing: false,
    });
    expect(answer.tasks).toMatchObject({ total: 1, items: [{ title: "建设城市算力中心" }] });
    expect(answer.conditions).toMatchObject([
      { field: "departmentId", name: "市数据局", words: "市数据局" },
      { field: "dutyRole", value: "lead" },
    ]);
  });

  describe("a bureau that two cities have", () => {
    const QUESTION = { question: "哪些任务由市数据局牵头且2028年到期？" };

    /** The bureau of the city with a plan, and that of a neighbour without one. */
    async function twoBureaus(call: ReturnType<typeof aCall>) {
      const here = await aDepartment(call, "云泽市数据局");
      await sql`insert into identity.division (code, name, level, parent_code)
                values ('990200', '霞屿市', 'city', null)`.execute(tx());
      const there = await createDepartment(call, { name: "霞屿市数据局", kind: "department", divisionCode: "990200" });
      await aPlan(call);
      return { here, there: there.id };
    }

    test("is the asker's own, and the other is shown as an alternative", async () => {
      const { here, there } = await twoBureaus(aCall(tx()));
      const own = await ask(aCall(tx(), { actor: { divisionCode: CITY } }), PARTS, QUESTION);
      expect(own.filter).toMatchObject({ departmentId: here, dutyRole: "lead", deadlineFrom: "2028" });
      expect(own.choices).toEqual([]);
      expect(own.alternatives).toMatchObject([{ words: "市数据局", options: [{ value: there }] }]);
      expect(own.tasks?.items.every(({ duties }) => duties.some(({ departmentId }) => departmentId === here))).toBe(
        true,
      );

      const theirs = await ask(aCall(tx(), { actor: { divisionCode: "990200" } }), PARTS, QUESTION);
      expect(theirs.filter).toMatchObject({ departmentId: there });
      expect(theirs.tasks?.total).toBe(0);
    });

    test("is that of the city with plans where the asker belongs nowhere", async () => {
      const { here } = await twoBureaus(aCall(tx()));
      expect((await ask(aCall(tx()), PARTS, QUESTION)).filter).toMatchObject({ departmentId: here });
    });

    test("lists no tasks of anybody while it is open which is meant", async () => {
      const { there } = await twoBureaus(aCall(tx()));
      await sql`update ledger.plan set division_code = null`.execute(tx());
      const open = await ask(aCall(tx()), PARTS, QUESTION);
      expect(open.choices[0]?.options).toHaveLength(2);
      expect(open.tasks).toBeNull();
      const picked = await ask(aCall(tx()), PARTS, { ...QUESTION, choose: `department:${there}` });
      expect(picked.filter).toMatchObject({ departmentId: there });
      expect(picked.choices).toEqual([]);
    });
  });

  test("a condition taken away widens the answer", async () => {
    const call = aCall(tx());
    await aDepartment(call, "市数据局");
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "哪些任务由市数据局牵头？", without: "dutyRole" });
    expect(answer.tasks?.total).toBe(2);
  });

  test("a body that is no department yet is found as it is written", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "市卫生健康委负责哪些任务？" });
    expect(answer).toMatchObject({
      filter: { bodyName: "市卫生健康委" },
      tasks: { total: 1, items: [{ title: "发展智慧医疗" }] },
    });
  });

  test("a target is told with its value and the words that promise it", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "到2028年人工智能核心产业规模的目标是多少？" });
    expect(answer).toMatchObject({ intent: "target", tasks: null });
    expect(answer.targets?.items).toMatchObject([{ value: "80", unit: "亿元", deadline: "2028" }]);
    expect(answer.targets?.items[0]?.quote).toContain("80亿元");
  });

  test("who is responsible for a matter is answered by its tasks and quoted", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "谁负责推进数据开放？" });
    expect(answer.intent).toBe("who");
    expect(answer.tasks?.items.map(({ title, duties }) => [title, duties.map(({ name }) => name)])).toEqual([
      ["推进数据开放", ["市数据局", "市科技局"]],
    ]);
    expect(answer.passages[0]?.text).toContain("推进数据开放");
  });

  test("the matter is loosened where nothing has it as it was said, and the filter says so", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "谁负责智慧交通建设？" });
    expect(answer.filter).toEqual({ q: "智慧交通" });
    expect(answer.tasks?.items.map(({ title }) => title)).toEqual(["发展智慧交通"]);
  });

  test("everyday words find what the plan calls otherwise", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "看病方面有什么措施？" });
    expect(answer.passages.some(({ text }) => text.includes("远程诊疗"))).toBe(true);
  });

  test("nothing is made up: a matter that is nowhere is said to be nowhere", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const answer = await ask(call, PARTS, { question: "火星移民由哪个部门牵头？" });
    expect(answer).toMatchObject({ isNothing: true, passages: [], topic: ["火星移民"] });
    expect(answer.tasks?.total).toBe(0);
  });

  test("what changed is told from the history", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [task] = await tasksOf(call, plan.id);
    await editTask(call, task?.id ?? "", { dueOn: "2027-12-31", reason: "议定" });
    const answer = await ask(call, PARTS, { question: "最近任务有哪些变更？" });
    expect(answer.changes?.items).toMatchObject([{ taskId: task?.id, fields: ["dueOn"], by: "测试员" }]);
  });

  test("who may not see a draft gets no passage of it", async () => {
    await aDraft(aCall(tx()));
    const answer = await ask(aCall(tx(), { role: "public_reader" }), PARTS, { question: "远程诊疗怎么推广？" });
    expect(answer).toMatchObject({ passages: [], isNothing: true });
  });
});

describe("外部服务 the service that phrases answers", () => {
  let stop: (() => void) | undefined;
  afterEach(() => stop?.());

  /** Stands for the outside service: says what it is told to, and keeps what it was sent. */
  async function aService(says: string | null): Promise<{ parts: AskParts; sent: string[] }> {
    const sent: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        sent.push(body);
        if (says === null) response.writeHead(500).end();
        else response.end(JSON.stringify({ choices: [{ message: { content: says } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stop = () => void server.close();
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/v1`;
    return {
      sent,
      parts: { ...PARTS, phrasing: openPhrasingService({ url, model: "local", key: null, timeLimitMs: 5000 }) },
    };
  }

  const QUESTION = { question: "算力中心怎么建设？" };

  test("gets the question and the quoted passages alone, which is recorded with its digest", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { parts, sent } = await aService("建设城市算力中心，推进云平台整合。[1]");
    const phrasing = await phraseAnswer(call, parts, QUESTION);
    expect(phrasing).toMatchObject({ outcome: "phrased", model: "local", dropped: 0 });
    expect(phrasing.sentences).toEqual([{ text: "建设城市算力中心，推进云平台整合。", passages: [1] }]);

    const { messages } = JSON.parse(sent[0] ?? "{}") as { messages: { content: string }[] };
    const quoted = phrasing.passages.map(({ text }, at) => `[${at + 1}] ${text}`);
    expect(messages[1]?.content).toBe([...quoted, "", QUESTION.question].join("\n"));
    const { rows } = await sql<{ after: { sha256: string; host: string } }>`
      select after from audit.entry where operation = 'documents.answer.phrase'`.execute(tx());
    expect(rows[0]?.after.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("what it adds of its own is dropped", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { parts } = await aService(
      "算力将达到9000P。[1] 由市财政局出资。[1] 算力很重要。 推进云平台整合。[1] 引用不存在的原文。[99]",
    );
    const { sentences, dropped, outcome } = await phraseAnswer(call, parts, QUESTION);
    expect({ texts: sentences.map(({ text }) => text), dropped, outcome }).toEqual({
      texts: ["推进云平台整合。"],
      dropped: 4,
      outcome: "phrased",
    });
  });

  test.each([
    ["down", null],
    ["silent on its sources", "算力很重要。"],
  ])("the passages stand without it when it is %s", async (_, says) => {
    const call = aCall(tx());
    await aPlan(call);
    const { parts } = await aService(says);
    const { outcome, sentences, passages } = await phraseAnswer(call, parts, QUESTION);
    expect([says === null ? "unavailable" : "nothing_kept", []]).toEqual([outcome, sentences]);
    expect(passages.length).toBeGreaterThan(0);
  });

  test("an address that is not there counts as down", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const phrasing = openPhrasingService({ url: "http://127.0.0.1:1", model: "none", key: null, timeLimitMs: 1000 });
    expect(await phraseAnswer(call, { ...PARTS, phrasing }, QUESTION)).toMatchObject({ outcome: "unavailable" });
  });

  test("nothing is sent where no passage answers", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { parts, sent } = await aService("随便说说。[1]");
    await phraseAnswer(call, parts, { question: "火星移民什么时候开始？" });
    expect(sent).toEqual([]);
  });
});
