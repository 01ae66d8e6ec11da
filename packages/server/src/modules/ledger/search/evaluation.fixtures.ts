/** What a question should become: fields of the filter, or words that a quoted passage, task or target must have. */
export interface Expected {
  readonly question: string;
  readonly filter?: Readonly<Record<string, string>>;
  /** A task, target or passage among the first three must have these words. */
  readonly words?: readonly string[];
  /** Nothing in the city's papers answers. */
  readonly isNothing?: true;
}

/** Forty questions over the sample city, in both languages, with what a careful clerk would answer. Departments stand by name. */
export const QUESTIONS: readonly Expected[] = [
  {
    question: "哪些任务由市科技局牵头且2028年到期？",
    filter: { department: "澜州市科学技术局", dutyRole: "lead", deadlineFrom: "2028", deadlineTo: "2028" },
  },
  { question: "市数据局牵头的任务有哪些？", filter: { department: "澜州市数据局", dutyRole: "lead" } },
  { question: "市工信局配合哪些任务", filter: { department: "澜州市工业和信息化局", dutyRole: "support" } },
  { question: "市卫健委负责多少项任务", filter: { department: "澜州市卫生健康委员会" } },
  { question: "sgxj牵头哪些任务", filter: { department: "澜州市工业和信息化局", dutyRole: "lead" } },
  { question: "shijiaoyuju 的任务", filter: { department: "澜州市教育局" } },
  { question: "市大数据局2027年底前要完成什么任务", filter: { department: "澜州市数据局", deadlineTo: "2027" } },
  { question: "2026年底前完成的任务有哪些", filter: { deadlineTo: "2026" } },
  { question: "2026年9月底前要完成哪些任务", filter: { deadlineTo: "2026-09" } },
  { question: "每年都要开展的任务有哪些", filter: { deadline: "annual" } },
  { question: "没有明确时限的任务", filter: { deadline: "none" } },
  { question: "“十五五”期间的任务有多少项？", filter: { deadlineFrom: "2026", deadlineTo: "2030" } },
  { question: "市住建局共同负责哪些任务", filter: { department: "澜州市住房和城乡建设局", dutyRole: "joint" } },
  {
    question: "Which tasks are led by the municipal data bureau?",
    filter: { department: "澜州市数据局", dutyRole: "lead" },
  },
  {
    question: "Which tasks does the municipal education bureau support by 2028?",
    filter: { department: "澜州市教育局", dutyRole: "support", deadlineTo: "2028" },
  },
  { question: "How many tasks are due in 2027?", filter: { deadlineFrom: "2027", deadlineTo: "2027" } },
  { question: "谁负责智慧渔场建设？", words: ["智慧渔场"] },
  { question: "智慧港口由谁牵头？", words: ["港口"] },
  { question: "潮汐算力调度平台什么时候上线？", words: ["潮汐算力调度平台"] },
  { question: "到2030年人工智能核心产业规模的目标是多少？", words: ["500亿元"] },
  { question: "2028年公共算力规模要达到多少？", words: ["2500P"] },
  { question: "高质量数据集要建成多少个", words: ["80"] },
  { question: "智慧社区要建多少个？", words: ["180个"] },
  { question: "供水管网漏损率目标是多少", words: ["7%"] },
  { question: "低空航线要开通多少条？", words: ["20条"] },
  { question: "人工智能教育基地校有多少所", words: ["100所"] },
  { question: "总体行动计划对智能机器人是怎么说的？", words: ["具身智能"] },
  { question: "关于基层减负有什么措施？", words: ["报表"] },
  { question: "三年行动计划里12345热线怎么提升？", words: ["派单"] },
  { question: "独居老人有什么保障", words: ["独居"] },
  { question: "专班办公室设在哪里？", words: ["专班办公室设在市数据局"] },
  { question: "首次流片补助最高多少？", words: ["500万元"] },
  { question: "什么是潮涌英才计划", words: ["潮涌英才"] },
  { question: "What is the target for smart factories by 2030?", words: ["智能工厂"] },
  { question: "Who is responsible for water supply?", words: ["供水"] },
  { question: "What do the plans say about drones?", words: ["低空"] },
  { question: "煤气管道安全怎么监测", words: ["燃气"] },
  { question: "火星移民由谁牵头？", isNothing: true },
  { question: "核聚变电站什么时候建成", isNothing: true },
  { question: "Who leads the lunar base?", isNothing: true },
];

/** Questions over the five real plans, told by their own general words; asked only where these are at hand. */
export const QUESTIONS_OF_REAL_PLANS: readonly Expected[] = [
  {
    question: "哪些任务由市科技局牵头且2020年到期？",
    filter: { bodyName: "市科技局", dutyRole: "lead", deadlineFrom: "2020", deadlineTo: "2020" },
  },
  { question: "人工智能核心产业规模的目标是多少？", words: ["产业规模"] },
  { question: "谁负责智能芯片？", words: ["芯片"] },
  { question: "智慧医疗由哪个部门牵头", words: ["医疗"] },
  { question: "关于智能网联汽车有什么安排", words: ["智能网联"] },
];
