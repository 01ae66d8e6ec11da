import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft } from "../../documents/documents.fixtures.ts";
import { indexDocument } from "../../documents/search/index-document.ts";
import { search } from "../../documents/search/search.ts";
import type { SearchInput } from "../../documents/search/search.ts";
import { suggest } from "../../documents/search/suggest.ts";
import { addDepartmentAlias } from "../../identity/department/add-department-alias.ts";
import { aDepartment, aPlan } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { ledgerSearchSource } from "./search-source.ts";

const tx = useTx();

/** What a search gives of each kind, by title or words. */
async function found(call: ReturnType<typeof aCall>, q: string, narrowed: Partial<SearchInput> = {}) {
  const { groups } = await search(call, ledgerSearchSource, { ...narrowed, q });
  return Object.fromEntries(
    groups.map(({ kind, hits }) => [kind, hits.map((hit) => (kind === "passage" ? hit.text : hit.title))]),
  );
}

const TRADITIONAL = `雲澤縣數位發展行動計劃
一、重點任務
1．建設雲端平台。推動ＡＩ應用，守護䶮湖與𬭎山。（縣數據局負責）
`;

describe("检索 search", () => {
  test("finds the words in text, task and target, each with its place, and marks them", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { groups } = await search(call, ledgerSearchSource, { q: "算力 云平台" });
    const passage = groups.find(({ kind }) => kind === "passage");
    expect(passage?.total).toBe(1);
    const [hit] = passage?.hits ?? [];
    expect(hit?.place?.section).toEqual(["二、重点任务", "（一）夯实算力底座", "1．建设城市算力中心"]);
    expect(hit?.textMarks.map(([start, end]) => hit.text.slice(start, end))).toEqual(
      expect.arrayContaining(["算力", "云平台"]),
    );
    expect(groups.find(({ kind }) => kind === "task")?.hits.map(({ title }) => title)).toEqual(["建设城市算力中心"]);
  });

  test("the span of a passage is where the words stand in the paper", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const { groups } = await search(call, ledgerSearchSource, { q: "远程诊疗", kind: "passage" });
    const span = groups[0]?.hits[0]?.place?.span ?? [0, 0];
    const { rows } = await sql<{
      text: string;
    }>`select text from documents.document where id = ${plan.documentId}::uuid`.execute(tx());
    expect(rows[0]?.text.slice(span[0], span[1])).toBe("远程诊疗");
  });

  test.each([
    ["all words must occur", "交通 诊疗", 0],
    ["an exact phrase", "“建设交通感知平台”", 1],
    ["an exact phrase that is not there", "“感知交通平台”", 0],
    ["a word excluded", "平台 -交通", 1],
    ["one character", "诊", 1],
    ["nothing but an exclusion", "-交通", 0],
  ])("%s", async (_, q, passages) => {
    const call = aCall(tx());
    await aPlan(call);
    expect((await found(call, q))["passage"] ?? []).toHaveLength(passages);
  });

  test("phrase before near before far, headings before text", async () => {
    const call = aCall(tx());
    await aPlan(call, {
      text: `云泽市数字行动计划（2026—2028年）
一、重点任务
1．推进港口改造。港口要用好${"传感设备和调度系统以及各类终端".repeat(3)}，支持航运企业发展。（市数据局负责）
2．推进航运服务。港口与航运协同。（市数据局负责）
3．推进物流服务。建设港口航运中心。（市数据局负责）
`,
    });
    const { groups } = await search(call, ledgerSearchSource, { q: "港口 航运", kind: "passage" });
    expect(groups[0]?.hits.map(({ rank }) => rank)).toEqual(["phrase", "near", "far"]);
  });

  test.each(["數據局", "数据局", "ai应用", "ＡＩ應用", "云端平台", "䶮湖", "𬭎山", "𬭎", "䶮"])(
    "%s is found whatever the script, width, case or rarity",
    async (q) => {
      const call = aCall(tx());
      await aPlan(call, { text: TRADITIONAL });
      const all = await found(call, q);
      expect(all["passage"]).toHaveLength(1);
      expect(all["passage"]?.[0]).not.toContain("\ufffd");
      expect(all["task"]).toHaveLength(1);
    },
  );

  test("half of a character is not found, and no excerpt begins or ends with half of one", async () => {
    const call = aCall(tx());
    await aPlan(call, {
      text: `云泽市行动计划\n一、重点任务\n1．保护山林。${"𬭎".repeat(400)}守护松林${"𬭎".repeat(400)}。（市数据局负责）\n`,
    });
    const [text = ""] = (await found(call, "守护松林"))["passage"] ?? [];
    expect(text).toContain("守护松林");
    expect(text.isWellFormed()).toBe(true);
  });

  test("departments are found by name, alias, full pinyin and initials", async () => {
    const call = aCall(tx());
    const id = await aDepartment(call, "云泽市工业和信息化局");
    await addDepartmentAlias(call, id, { alias: "市工信局" });
    for (const q of ["工业和信息化局", "工信局", "gxj", "gongxinju", "gongyehexinxihuaju", "sgxj", "工信"]) {
      expect((await found(call, q))["department"], q).toEqual(["云泽市工业和信息化局"]);
      expect((await suggest(call, ledgerSearchSource, q)).items, q).toMatchObject([{ kind: "department", id }]);
    }
    expect((await found(call, "kxj"))["department"]).toEqual([]);
  });

  test("what is in review or withdrawn is neither found nor counted by who may not see it", async () => {
    const office = aCall(tx());
    await aDraft(office);
    const reader = aCall(tx(), { role: "public_reader" });
    expect((await found(office, "算力"))["passage"]?.length).toBeGreaterThan(0);
    const { groups } = await search(reader, ledgerSearchSource, { q: "算力" });
    expect(groups.filter(({ total }) => total > 0)).toEqual([]);
    expect((await found(reader, "智慧城市建设"))["document"]).toEqual([]);
    expect((await suggest(reader, ledgerSearchSource, "智慧城市")).items).toEqual([]);
  });

  test("a withdrawn plan's words, tasks and targets are found by nobody", async () => {
    const office = aCall(tx());
    const plan = await aPlan(office);
    expect((await found(aCall(tx(), { role: "public_reader" }), "算力"))["task"]).toHaveLength(1);
    await withdrawPlan(aCall(tx(), { expectedVersion: plan.version }), plan.id, "重复");
    for (const role of ["plan_office", "public_reader"] as const) {
      const { groups } = await search(aCall(tx(), { role }), ledgerSearchSource, { q: "算力" });
      expect(
        groups.filter(({ total }) => total > 0),
        role,
      ).toEqual([]);
    }
  });

  test("administrators, who read no plans, find no plan", async () => {
    await aPlan(aCall(tx()));
    const { groups } = await search(aCall(tx(), { role: "system_administrator" }), ledgerSearchSource, { q: "算力" });
    expect(groups.map(({ kind }) => kind)).toEqual(["department"]);
  });

  test("narrowed by plan, department, year and state", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    const plan = await aPlan(call);
    expect((await found(call, "算力", { planId: plan.id }))["passage"]?.length).toBeGreaterThan(0);
    expect((await found(call, "算力", { departmentId: bureau }))["task"]).toEqual(["建设城市算力中心"]);
    expect((await found(call, "医疗", { departmentId: bureau }))["task"]).toEqual([]);
    expect((await found(call, "产业规模", { year: "2028" }))["target"]).toHaveLength(1);
    expect((await found(call, "产业规模", { year: "2027" }))["target"]).toEqual([]);
    expect((await found(call, "算力", { status: "in_review" }))["passage"]).toEqual([]);
    expect((await found(call, "算力", { documentId: plan.documentId }))["task"]).toBeUndefined();
  });

  test("a paper indexed twice is found once", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const before = await found(call, "算力");
    await indexDocument(tx(), plan.documentId, call.now);
    expect(await found(call, "算力")).toEqual(before);
  });
});
