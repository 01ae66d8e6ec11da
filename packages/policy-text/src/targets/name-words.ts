import { lexicon } from "../words/lexicon.ts";

/** Verbs and joining words that stand before a subject and are no part of it. */
export const OPENINGS = lexicon(
  "一是 二是 三是 四是 五是 六是 其中 其 以及 并 和 及 与 使 推动 促进 带动 使得 让 将 对 为 在 全市 全区 全省 全县 全州 全盟 我市 我区 我省 本市 本区 我县 出具 新归集 供应 增设 聚合 公布 发榜 改扩建 新改扩建 配建 到规划期末 规划期末 到期末 启动 先期建成 先期 首批 三年累计 五年累计 两年累计 三年内 五年内 三年 五年 新招引 绘制 攻关 力争 争取 实现 了 确保 确保全年 全年 " +
    "建设 建成 新建 改建 扩建 打造 培育 培养 引进 引育 引入 形成 完成 突破 攻克 研发 研制 开发 开展 组织 举办 新增 集聚 聚集 汇聚 孵化 创建 争创 认定 遴选 选取 累计 分别 再上线 再分别 再完成 再建成 再新增 建立 设立 搭建 构建 制定 制定出台 修订 发布 推出 " +
    "布局 部署 撬动 拉动 开放 开通 开行 累计引育 累计培训 至少 各 均 力争培育 推进 实施 改造 安装 配备 投放 支持 吸引 招引 更新 完善 组建 编制 接入 布设 铺设 归集 汇聚 上线 申报 取得 获得 获批 梳理 征集 推广 " +
    "保持 提供 招收 选派 评选 命名 落地 签约 储备 谋划 新改扩建 新改建 建设改造 拓展 扩大 惠及 整合 盘活 筹集 年培养 年服务 年培训 年新增 年引进 年举办 年接待 年运输 年开展 通过 参与 主导 主导制定 参与制定 牵头制定 累计备案 备案 免费 选聘 覆盖 新认定 新培育 新引进 新签约 规划建设",
);

/** Verbs of change that stand between a subject and its number. */
export const MOVING = lexicon(
  "提高 提升 增长 增加 下降 降低 减少 压减 缩短 压缩 削减 精简 达到 达 超过 突破 完成 实现 建成 新增 建 累计 延长 拓展 扩展 扩大 扩容 保持 稳定 维持 控制 上升 翻 增至 引进 集聚 首次 就近 再上线 上线 率先 平均缩短 平均压缩",
);

/** Words between a subject and its number that are no part of either. */
export const CLOSINGS = lexicon(
  "年均 平均 均 分别 累计 总计 合计 共 共计 力争 力争达 力争达到 再 首批 一次性 每年 年内 全年 年度 了 出 成 到 至 满 另 相应 陆续 逐步 各 不断 全力 着力 同步 优先 率先 达 超 约 近 还 并 均可 确保 努力 预计 必须 要 应 不 为 " +
    "原则上 总体 基本 以上 : ： “ ( （ 在 由 从 的 全部 全面 有 也 就 基础上 的基础上 以后 此后 开工 完工 竣工 投运 投用 建成投运 交付",
);

/** What stands behind a number and is not counted by it: 1800亿元增长到. */
export const NO_NOUN = lexicon(
  "和 与 及 并 精简 提高 提升 增长 增加 下降 降低 减少 压减 缩短 压缩 增至 降至 左右 以上 上下 以内 力争 建成 投入 落地 投产 达到 开工 竣工 级",
);

/** Verbs that end what is counted: 100家企业开展诊断, 事项“秒批”. */
export const NOUN_ENDS = lexicon(
  "开展 接入 进入 上线 开工 建成 投产 投用 达到 纳入 入选 完成 实现 落户 入驻 参与 用于 应用于 通过 申报 获得 获批 启动 部署 试点 落地 实行 全部 参加 完工 实施 提供 给予 配发 安装 配置 投放 先行 率先 收录 于",
);

/** Words that open a clause about a thing: 具有全国影响力的大模型. */
export const ATTRIBUTES = lexicon(
  "具有 具备 拥有 面向 辐射 服务 支撑 符合 至 在 于 以 从 能够 可 通过 达到 影响 带动 围绕 聚焦 依托 适应 满足 涵盖 覆盖 包括",
);

/** What makes a noun of the verb before it: 研发投入, 接入率, 开放面积. */
export const MEASURES = lexicon(
  "率 量 额 值 金额 数量 面积 比例 比重 里程 能力 水平 投入 经费 强度 人员 费用 用地 单位 周期 时限 时间 成本 进度 效率 收入 支出",
);

/** Verbs with a thing behind them, whatever stands before. */
export const BUILDING = lexicon(
  "打造 培育 建设 建成 布设 引进 创建 遴选 组建 开通 推广 设立 选派 部署 新建 举办 开展 共建 建立 申报 投放 安装 配置 配发 发放 签约 上线",
);

/** Verbs that make others do what follows. */
export const CAUSING = lexicon("支持 鼓励 引导 推动 组织 指导 面向 围绕 依托 聚焦 通过 针对");

/** Verbs that close a clause about the thing behind 的: 平台提供的普惠算力. */
export const GIVEN = lexicon("提供的 产生的 形成的 实施的 承担的 使用的 参与的 发布的");

/** Words that set a subject against a level of others: 高于全省平均水平. */
export const COMPARED = lexicon("高于 低于 快于 慢于 优于 好于 领先 达到 超过 相当于");
export const LEVELS = lexicon("平均 水平 增速 同期 增幅 全国 全省 GDP 目标");

/** A name that says only how fast: 增速 of what was named before. */
export const PACES = lexicon("增速 增幅 增长率 年均增速 年均增幅 年均增长率 年均 同比");

/** What makes one noun with the verb before it: 建设项目, 培育主体. */
export const WORKS = lexicon(
  "项目 工程 任务 基地 资金 面积 规模 用地 主体 单位 人才 机制 平台 体系 内容 里程 数量 水平 质量 标准 进度 企业 工作 行动 活动 计划 力度 成效 点",
);

/** Verbs that are nouns too where a rate follows: 签约覆盖率. */
export const DEEDS = lexicon("签约 接入 上线 安装 开通 备案 改造 开放 应用 发布 参与 使用 认证");
