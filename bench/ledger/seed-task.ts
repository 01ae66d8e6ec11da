import { deadlineKey, ownerNameOf, textGrams } from "@zhigang/domain/ledger";
import { newId } from "../../packages/server/src/platform/ids.ts";

const THINGS = [
  "算力",
  "数据",
  "平台",
  "芯片",
  "智能",
  "网络",
  "园区",
  "场景",
  "标准",
  "人才",
  "交通",
  "医疗",
  "教育",
  "文旅",
  "能源",
  "港口",
  "农业",
  "金融",
  "制造",
  "安全",
];
const DEEDS = ["建设", "推进", "完善", "打造", "开展", "培育", "支持", "实施", "建立", "优化", "推广", "探索"];
/** What is made. */
export const OBJECTS = [
  "示范工程",
  "创新中心",
  "公共服务体系",
  "产业集群",
  "应用试点",
  "开放目录",
  "协同机制",
  "检测能力",
  "孵化载体",
  "运营机制",
];
const DEADLINES = ["2026", "2026-12", "2027", "2027-06", "2028", "annual", "ongoing", null] as const;
const BASES = ["named", "column", "convention", "joint", "open", "none"] as const;

/** What the tasks of a plan are drawn from. */
export interface PlanWish {
  readonly documentId: string;
  readonly departmentIds: readonly string[];
  readonly number: number;
  readonly below: (limit: number) => number;
}

/** The rows of one task and of all that belongs to it, as JSON for their tables. */
export function aTask({ departmentIds, below }: PlanWish, planId: string, partId: string, position: number) {
  const id = newId();
  const title = `${pick(DEEDS, below)}${pick(THINGS, below)}${pick(OBJECTS, below)}第${position}期`;
  const sentences = Array.from(
    { length: 8 },
    () => `${pick(DEEDS, below)}${pick(THINGS, below)}${pick(THINGS, below)}${pick(OBJECTS, below)}，`,
  );
  const content = `${title}。${sentences.join("")}`;
  const lead_basis = pick(BASES, below);
  const leadRole = lead_basis === "joint" || lead_basis === "open" ? "joint" : "lead";
  const duties = Array.from({ length: lead_basis === "none" ? 0 : 2 + below(4) }, (_, place) => {
    const index = below(below(2) === 0 ? 30 : departmentIds.length); // a few departments do half of the work
    const role = place === 0 || (leadRole === "joint" && place < 3) ? leadRole : "support";
    return {
      task_id: id,
      position: place,
      role,
      name: `市第${index + 1}局`,
      department_id: departmentIds[index],
      is_collective: false,
      group_number: 0,
      span_start: place,
      span_end: place + 4,
    };
  });
  const deadline_value = pick(DEADLINES, below);
  const at = new Date(Date.UTC(2026, 0, 1) + below(300 * 86_400) * 1000).toISOString();
  const time = {
    deadline_value,
    deadline_basis: "own",
    deadline_key: deadlineKey(null, deadline_value),
    created_at: at,
    changed_at: at,
    version: 1,
    is_withdrawn: false,
  };
  const hasTarget = below(3) === 0;
  const hasQuestion = lead_basis === "open" || lead_basis === "none";
  const row = {
    ...time,
    id,
    plan_id: planId,
    part_id: partId,
    position,
    path: `二/（一）/${position}`,
    title,
    content,
    note: "",
    is_key: below(10) === 0,
    is_safeguard: false,
    lead_basis,
    is_open_list: lead_basis === "open",
    owner_name: ownerNameOf(duties.map((duty) => ({ role: duty.role as "lead", name: duty.name }))),
    duties: duties.map(({ role, name, department_id, is_collective, group_number, span_start, span_end }) => ({
      role,
      name,
      departmentId: department_id,
      isCollective: is_collective,
      roleWord: null,
      group: group_number,
      via: null,
      span: [span_start, span_end],
    })),
    phases: [],
    span_start: position * 50,
    span_end: position * 50 + 40,
    search_grams: textGrams(`${title}\n${content}`),
    target_count: hasTarget ? 1 : 0,
    open_question_count: hasQuestion ? 1 : 0,
  };
  const cited = { plan_id: planId, task_id: id, position, quote: content.slice(0, 40), span_start: 0, span_end: 40 };
  return {
    row,
    duties,
    measures: [1, 2, 3].map((place) => ({
      id: newId(),
      task_id: id,
      position: place,
      text: sentences[place],
      span_start: 0,
      span_end: 20,
      lead_basis: "none",
      is_open_list: false,
      duties: [],
    })),
    targets: hasTarget
      ? [
          {
            ...time,
            ...cited,
            id: newId(),
            name: `${pick(THINGS, below)}规模`,
            comparator: ">=",
            value: String(10 + below(90)),
            unit: "亿元",
            change: "level",
            class: "target",
            is_aim: false,
            value_start: 0,
            value_end: 4,
            open_question_count: 0,
          },
        ]
      : [],
    questions: hasQuestion
      ? [
          {
            ...cited,
            id: newId(),
            kind: "lead_unconfirmed",
            options: [],
            reason: "未写明牵头单位",
            state: "open",
            is_withdrawn: false,
          },
        ]
      : [],
  };
}

/** One of a list, drawn. */
export function pick<Item>(list: readonly Item[], below: (limit: number) => number): Item {
  return list[below(list.length)] as Item;
}
