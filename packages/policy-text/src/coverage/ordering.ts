import type { Span } from "../span.ts";

/** Verbs with which plans order work; a clause that opens with one, or with 要/应/须 before one, orders something. */
const VERBS =
  "修订 接入 引入 关停 召开 推荐 选派 编写 签订 办理 公布 发布 上线 争创 摸清 摸排 分解 筹集 发放 迁建 打好 打赢 推进 推动 推广 推行 布设 部署 铺设 归集 汇聚 共享 开放 加装 采用 采取 出台 编印 试点 引育 招引 招商 攻关 建好 管好 盘点 核查 报送 建设 建立 建成 构建 打造 实施 落实 完善 健全 加快 加强 加大 强化 深化 优化 提升 提高 促进 鼓励 支持 引导 引进 培育 培养 发展 发挥 开展 组织 制定 编制 设立 成立 探索 创新 创建 扩大 拓展 拓宽 突破 攻克 研发 研究 研制 形成 完成 实现 争取 力争 统筹 协调 整合 搭建 布局 规范 做好 做强 做优 做大 抓好 用好 保障 确保 营造 聚焦 围绕 依托 充分 积极 大力 着力 全面 持续 进一步 重点 深入 稳步 有序 严格 巩固 壮大 激发 集聚 吸引 改造 改革 升级 启动 举办 利用 运用 应用 配合 协助 督促 梳理 排查 整治 治理 清理 压实 明确 细化 定期 每年 新建 扩建 改建 新增 组建 配备 配套 普及 宣传 培训 评估 考核 监测 监督 检查 严控 控制 减少 降低 淘汰 禁止 限制 盘活 畅通 打通 打破 破解 解决 对接 承接 融入 参与 申报 遴选 认定 给予 安排 落地 加速 增强 增加 构筑 锻造 夯实 筑牢 织密 补齐 延伸 贯彻 执行 坚持 牵头 负责 适时 逐步 分类 分批 率先 高标准 高质量 高水平 科学 合理 主动 切实 认真 不断 继续 尽快 全力 强力 努力 瞄准 面向 结合 针对 按照 以 对 在 将 把 为".split(
    " ",
  );
const WEAK = new Set([
  "以",
  "对",
  "在",
  "将",
  "把",
  "为",
  "按照",
  "围绕",
  "面向",
  "结合",
  "针对",
  "依托",
  "充分",
  "重点",
  "科学",
  "合理",
]);
const MODALS = ["要", "应", "须", "应当", "必须", "需", "各级", "市、区"];

const BY_FIRST = byFirstCharacter();
const BREAKS = new Set(Array.from("，；、：。（“—\n\t ", (character) => character.charCodeAt(0)));

/** Whether a sentence orders something, by the verb that opens one of its clauses. */
export function isOrdering(reading: string, [start, end]: Span): boolean {
  let isClauseStart = true;
  for (let at = start; at < end; at++) {
    if (isClauseStart && startsWithOrder(reading, at)) return true;
    isClauseStart = BREAKS.has(reading.charCodeAt(at));
  }
  return false;
}

function startsWithOrder(reading: string, at: number): boolean {
  const verb = BY_FIRST.get(reading.charCodeAt(at))?.find((word) => reading.startsWith(word, at));
  if (verb && !WEAK.has(verb)) return true;
  if (reading[at] === "各" && ADDRESSED.test(reading.slice(at, at + LONGEST_ADDRESS))) return true;
  if (JURISDICTION.has(reading[at] ?? "") && TOLD.test(reading.slice(at, at + LONGEST_ADDRESS))) return true;
  const modal = MODALS.find((word) => reading.startsWith(word, at));
  return modal !== undefined && startsWithVerb(reading, at + modal.length);
}

/** 各区、各部门要…: those addressed are told to do something. */
const ADDRESSED = /^各[^，。；]{1,20}?(?:要|应|须|应当|必须)/;
const JURISDICTION: ReadonlySet<string> = new Set("省市区县州旗镇");
/** 市政府办公厅适时开展督查: a body, and at once what it is to do. */
const TOLD =
  /^[省市区县州旗镇][^，。；、]{1,14}(?:局|委|办|厅|部|府|室|会|中心|院)(?:要|应|须|负责|适时|定期|会同|牵头|加强|组织|统筹|做好|每[年季月半])/;
const LONGEST_ADDRESS = 26;

function startsWithVerb(reading: string, at: number): boolean {
  return BY_FIRST.get(reading.charCodeAt(at))?.some((word) => reading.startsWith(word, at)) ?? false;
}

function byFirstCharacter(): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const verb of VERBS) {
    const list = found.get(verb.charCodeAt(0)) ?? [];
    found.set(verb.charCodeAt(0), [...list, verb]);
  }
  return found;
}
