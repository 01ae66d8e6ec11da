import { describe, expect, test } from "vitest";
import { isQuestion } from "./read-intent.ts";
import { loosenTopic } from "./read-topic.ts";
import { understandQuestion } from "./understand-question.ts";
import { filterOf } from "./understanding.ts";
import type { AskIntent, AskLexicon } from "./understanding.ts";

const LEXICON: AskLexicon = {
  today: "2026-11-21",
  nearDivisions: [["990100", "990101"]],
  bodies: [
    {
      departmentId: "sci",
      divisionCode: "990100",
      name: "市科技局",
      forms: ["云泽市科学技术局", "市科学技术局", "市科技局", "科技局"],
    },
    {
      departmentId: "sci-district",
      divisionCode: "990101",
      name: "望湖区科技局",
      forms: ["望湖区科技局", "区科技局", "科技局"],
    },
    {
      departmentId: "ind",
      divisionCode: "990100",
      name: "市工业和信息化局",
      forms: ["市工业和信息化局", "工业和信息化局", "市工信局", "工信局"],
    },
    { departmentId: "data", divisionCode: "990100", name: "市数据局", forms: ["市数据局", "市大数据管理局", "数据局"] },
    { departmentId: null, divisionCode: null, name: "市港务集团", forms: ["市港务集团"] },
  ],
  plans: [
    {
      id: "overall",
      title: "云泽市人工智能总体行动计划（2026—2030年）",
      form: "云泽市人工智能总体行动计划(2026—2030年)",
      divisionCode: "990100",
    },
    { id: "three", title: "云泽市智慧城市三年行动计划", form: "云泽市智慧城市三年行动计划", divisionCode: "990100" },
    { id: "work", title: "云泽市2026年工作要点", form: "云泽市2026年工作要点", divisionCode: "990100" },
  ],
};

/** The question, its wish, the filter it becomes and the matter that is left. */
const ZH: readonly [string, AskIntent, object][] = [
  [
    "哪些任务由市科技局牵头且2020年到期？",
    "tasks",
    { departmentId: "sci", dutyRole: "lead", deadlineFrom: "2020", deadlineTo: "2020" },
  ],
  ["市科技局牵头的任务有哪些", "tasks", { departmentId: "sci", dutyRole: "lead" }],
  ["市工信局配合哪些工作？", "tasks", { departmentId: "ind", dutyRole: "support" }],
  ["gxj牵头什么任务", "tasks", { departmentId: "ind", dutyRole: "lead" }],
  ["gongxinju 负责哪些任务", "tasks", { departmentId: "ind" }],
  ["市数据局负责多少项任务？", "count", { departmentId: "data" }],
  ["市大数据管理局2028年底前要完成哪些任务", "tasks", { departmentId: "data", deadlineTo: "2028" }],
  ["2026—2028年有哪些任务", "tasks", { deadlineFrom: "2026", deadlineTo: "2028" }],
  ["今年到期的任务", "tasks", { deadlineFrom: "2026", deadlineTo: "2026" }],
  ["二〇二八年到期的任务有几项", "count", { deadlineFrom: "2028", deadlineTo: "2028" }],
  ["2026年6月底前完成的任务", "tasks", { deadlineTo: "2026-06" }],
  ["“十五五”期间的任务有多少项", "count", { deadlineFrom: "2026", deadlineTo: "2030" }],
  ["每年都要完成的任务有哪些", "tasks", { deadline: "annual" }],
  ["没有明确时限的任务", "tasks", { deadline: "none" }],
  ["哪些任务没有责任单位", "tasks", { leadBasis: "none" }],
  ["谁负责智慧港口建设？", "who", { q: "智慧港口建设" }],
  ["潮汐算力调度平台由哪个部门牵头", "who", { q: "潮汐算力调度平台" }],
  ["算力调度平台什么时候上线？", "when", { q: "算力调度平台 上线" }],
  ["到2028年高质量数据集要建成多少个？", "target", { deadlineFrom: "2028", deadlineTo: "2028", q: "高质量数据集" }],
  [
    "2030年人工智能核心产业规模的目标是多少",
    "target",
    { deadlineFrom: "2030", deadlineTo: "2030", q: "人工智能核心产业规模" },
  ],
  ["三年行动计划对智慧社区是怎么说的？", "says", { planId: "three", q: "智慧社区" }],
  ["《云泽市人工智能总体行动计划》里关于芯片有什么措施", "says", { planId: "overall", q: "芯片" }],
  ["总体行动计划中市科技局牵头的任务", "tasks", { planId: "overall", departmentId: "sci", dutyRole: "lead" }],
  ["最近有哪些变化", "changed", {}],
  ["市数据局的任务有哪些变更", "changed", { departmentId: "data" }],
  ["市港务集团牵头的任务", "tasks", { bodyName: "市港务集团", dutyRole: "lead" }],
  ["智慧社区要建多少个", "target", { q: "智慧社区" }],
  ["智慧医疗", "words", { q: "智慧医疗" }],
];

const EN: readonly [string, AskIntent, object][] = [
  [
    "Which tasks are led by the municipal science and technology bureau and due in 2020?",
    "tasks",
    { departmentId: "sci", dutyRole: "lead", deadlineFrom: "2020", deadlineTo: "2020" },
  ],
  ["Which tasks does the municipal data bureau support?", "tasks", { departmentId: "data", dutyRole: "support" }],
  ["How many tasks does 市数据局 lead?", "count", { departmentId: "data", dutyRole: "lead" }],
  ["What tasks are due by 2028?", "tasks", { deadlineTo: "2028" }],
  ["Which tasks are due before 2028?", "tasks", { deadlineTo: "2027" }],
  ["tasks between 2026 and 2028", "tasks", { deadlineFrom: "2026", deadlineTo: "2028" }],
  ["tasks due this year", "tasks", { deadlineFrom: "2026", deadlineTo: "2026" }],
  ["Who is responsible for smart ports?", "who", { q: "港口" }],
  ["When is the city brain due?", "when", { q: "城市大脑" }],
  ["What is the target for computing power by 2028?", "target", { deadlineTo: "2028", q: "算力" }],
  ["How many smart factories by 2030?", "target", { deadlineTo: "2030", q: "智能工厂" }],
  ["What does 三年行动计划 say about smart communities?", "says", { planId: "three", q: "智慧社区" }],
  ["What changed in the tasks of 市数据局?", "changed", { departmentId: "data" }],
  ["tasks of shikejiju", "tasks", { departmentId: "sci" }],
];

describe("问答 what a question means", () => {
  test.each([...ZH, ...EN])("%s", (question, intent, filter) => {
    const read = understandQuestion(question, LEXICON);
    expect({ intent: read.intent, filter: filterOf(read.conditions) }).toEqual({ intent, filter });
    expect(read.choices).toEqual([]);
  });

  test("a name that two departments bear is a choice, and picking one settles it", () => {
    const read = understandQuestion("科技局牵头哪些任务", LEXICON);
    expect(read.choices).toMatchObject([
      { about: "department", words: "科技局", options: [{ value: "sci" }, { value: "sci-district" }] },
    ]);
    expect(filterOf(read.conditions)).toEqual({ dutyRole: "lead" });

    const settled = understandQuestion("科技局牵头哪些任务", LEXICON, {
      without: [],
      picked: { department: "sci-district" },
    });
    expect(filterOf(settled.conditions)).toEqual({ departmentId: "sci-district", dutyRole: "lead" });
    expect(settled.choices).toEqual([]);
  });

  describe("a bureau that two cities have", () => {
    const HERE = { departmentId: "here", name: "市水务局", forms: ["市水务局"], divisionCode: "990100" };
    const THERE = {
      departmentId: "there",
      name: "邻市水务局",
      forms: ["邻市水务局", "市水务局"],
      divisionCode: "990200",
    };
    const NEIGHBOURS: AskLexicon = {
      ...LEXICON,
      bodies: [HERE, THERE],
      plans: [{ id: "theirs", title: "邻市治水行动计划", form: "邻市治水行动计划", divisionCode: "990200" }],
      nearDivisions: [["990100"], ["990100", "990200"]],
    };
    const readAs = (question: string, wish: Partial<AskLexicon> = {}) =>
      understandQuestion(question, { ...NEIGHBOURS, ...wish });

    test("is the asker's own, and the other is shown beside it", () => {
      const read = readAs("市水务局的任务");
      expect(filterOf(read.conditions)).toEqual({ departmentId: "here" });
      expect(read.choices).toEqual([]);
      expect(read.alternatives).toEqual([
        { about: "department", words: "市水务局", options: [{ value: "there", name: "邻市水务局" }] },
      ]);
    });

    test("is the other where a person picked it, and the way back is shown", () => {
      const read = understandQuestion("市水务局的任务", NEIGHBOURS, { without: [], picked: { department: "there" } });
      expect(filterOf(read.conditions)).toEqual({ departmentId: "there" });
      expect(read.alternatives[0]?.options).toEqual([{ value: "here", name: "市水务局" }]);
    });

    test("is that of the plan which is asked about", () => {
      expect(filterOf(readAs("邻市治水行动计划里市水务局的任务").conditions)).toEqual({
        departmentId: "there",
        planId: "theirs",
      });
    });

    test("is no question where its place is said", () => {
      const read = readAs("邻市水务局的任务");
      expect(filterOf(read.conditions)).toEqual({ departmentId: "there" });
      expect(read.alternatives).toEqual([]);
    });

    test("is the department before a body that plans only name", () => {
      const written = { departmentId: null, name: "市水务局", forms: ["市水务局"], divisionCode: null };
      const read = readAs("市水务局的任务", { bodies: [HERE, written] });
      expect(filterOf(read.conditions)).toEqual({ departmentId: "here" });
      expect(read.alternatives[0]?.options).toEqual([{ value: "市水务局", name: "市水务局" }]);
    });

    test("stays open where none is nearer than the other", () => {
      for (const nearDivisions of [[], [["990300"]], [["990300"], ["990100", "990200"]]]) {
        const read = readAs("市水务局的任务", { nearDivisions });
        expect(read.conditions).toEqual([]);
        expect(read.choices[0]?.options.map(({ value }) => value)).toEqual(["here", "there"]);
      }
    });
  });

  test("2028年前 may or may not include 2028", () => {
    const read = understandQuestion("2028年前到期的任务", LEXICON);
    expect(read.choices).toEqual([
      {
        about: "time",
        words: "2028年前",
        options: [
          { value: "..2027", name: null },
          { value: "..2028", name: null },
        ],
      },
    ]);
    const settled = understandQuestion("2028年前到期的任务", LEXICON, { without: [], picked: { time: "..2028" } });
    expect(filterOf(settled.conditions)).toEqual({ deadlineTo: "2028" });
  });

  test("行动计划 alone may be two plans", () => {
    const { choices } = understandQuestion("行动计划里的算力任务", LEXICON);
    expect(choices).toMatchObject([{ about: "plan", options: [{ value: "overall" }, { value: "three" }] }]);
  });

  test("a condition that a person took away stays away", () => {
    const read = understandQuestion("市科技局牵头2020年到期的任务", LEXICON, {
      without: ["dutyRole", "deadlineFrom"],
      picked: {},
    });
    expect(filterOf(read.conditions)).toEqual({ departmentId: "sci", deadlineTo: "2020" });
  });

  test.each([
    ["哪些任务由市科技局牵头？", true],
    ["市科技局牵头多少项任务", true],
    ["Who leads this", true],
    ["算力 调度", false],
    ["智慧港口", false],
  ])("%s reads as a question: %s", (typed, is) => expect(isQuestion(typed)).toBe(is));

  test("a matter loses the verbs that every task has", () => {
    expect(loosenTopic(["推进智慧港口建设"])).toEqual(["智慧港口"]);
    expect(loosenTopic(["智慧港口"])).toBeNull();
  });
});
