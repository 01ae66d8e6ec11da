import type { VerbEntry } from "./verb.ts";

/** Every verb, in the order of the help. Each is one file that is loaded only when asked for. */
export const VERBS: readonly VerbEntry[] = [
  {
    name: "demo",
    zh: "启动演示：示例城市与演示账户",
    en: "start with the sample city and its demo sign-ins",
    load: async () => (await import("./demo.ts")).demo,
  },
  {
    name: "serve",
    zh: "启动服务",
    en: "start the service",
    load: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "extract",
    zh: "读取一份文件并列出任务、目标与引用",
    en: "read one file and list its tasks, targets and references",
    load: async () => (await import("./extract.ts")).extract,
  },
  {
    name: "align",
    zh: "对照上下位两份规划：衔接、空白与冲突",
    en: "lay a lower plan beside an upper one: links, gaps, conflicts",
    load: async () => (await import("./align.ts")).align,
  },
  {
    name: "import",
    zh: "导入文件为草稿，可直接发布",
    en: "import files as drafts, or publish them at once",
    load: async () => (await import("./import.ts")).importFiles,
  },
  {
    name: "export",
    zh: "导出任务或目标",
    en: "export tasks or targets",
    load: async () => (await import("./export.ts")).exportLedger,
  },
  {
    name: "user",
    zh: "管理账号",
    en: "keep accounts",
    load: async () => (await import("./user.ts")).user,
  },
  {
    name: "division",
    zh: "登记行政区划",
    en: "keep the divisions that plans hold for",
    load: async () => (await import("./division.ts")).division,
  },
  {
    name: "department",
    zh: "装入部门；查某日由谁承担",
    en: "load the departments of a city; say who held something on a day",
    load: async () => (await import("./department.ts")).department,
  },
  {
    name: "calendar",
    zh: "按国务院办公厅通知推算工作日",
    en: "reckon in working days by the State Council's notices",
    load: async () => (await import("./calendar.ts")).calendar,
  },
  {
    name: "pace",
    zh: "与序时进度的差距（百分点）",
    en: "the gap to the scheduled pace, in percentage points",
    load: async () => (await import("./pace.ts")).pace,
  },
  {
    name: "rules",
    zh: "列出并检查亮灯规则",
    en: "list the rule sets of lights and look for holes and overlaps",
    load: async () => (await import("./rules.ts")).rules,
  },
  {
    name: "bulletin",
    zh: "把一月、一季、半年或一年的通报写成公文",
    en: "write the bulletin of a month, quarter, half-year or year as an official paper",
    load: async () => (await import("./bulletin.ts")).bulletin,
  },
  {
    name: "ledger",
    zh: "列出某日的全部台账，或两日之差",
    en: "print the ledger as it stood on a day, or what differs between two",
    load: async () => (await import("./ledger.ts")).ledger,
  },
  {
    name: "score",
    zh: "按冻结依据重算一轮评分",
    en: "reckon a round of scores again from its frozen inputs",
    load: async () => (await import("./score.ts")).score,
  },
  {
    name: "audit",
    zh: "校验留痕链",
    en: "verify the audit chain",
    load: async () => (await import("./audit.ts")).audit,
  },
  {
    name: "backup",
    zh: "把全部数据备份到一个文件",
    en: "save everything into one file",
    load: async () => (await import("./backup.ts")).backup,
  },
  {
    name: "restore",
    zh: "用备份文件恢复全部数据",
    en: "put a backup in the place of everything",
    load: async () => (await import("./restore.ts")).restore,
  },
  {
    name: "doctor",
    zh: "检查运行环境并给出办法",
    en: "look at the machine and say what to mend",
    load: async () => (await import("./doctor.ts")).doctor,
  },
  {
    name: "config",
    zh: "显示配置及其来源",
    en: "show the settings and where they come from",
    load: async () => (await import("./config.ts")).config,
  },
];
