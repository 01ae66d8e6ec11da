import { lexicon } from "../words/lexicon.ts";

const PROMISING: readonly string[] = [
  "加密 建设 建成 新建 改建 扩建 改扩建 新改扩建 建好 增设 增建 建立 设立 开设 创办 组建 搭建 构建 打造 筹建 布局 部署 铺设 敷设 架设 新设 共建",
  "培育 培养 引进 引育 引入 招引 招募 引聚 吸引 集聚 聚集 汇聚 孵化 壮大 扶持 发展 选育 培优 储备 落户 入驻 招商 遴选 选取 选派 选树 选拔 评选 评定 认定 命名 优选",
  "研发 研制 开发 攻克 攻破 突破 掌握 转化 申请 授权 制定 制修订 修订 制订 主导 参与制定 编制 发布 出台 推出 上架 征集 梳理 形成 产出 创作 出版",
  "实施 开展 组织 举办 承办 召开 推进 推动 推广 完成 实现 谋划 策划 开工 竣工 投产 投运 投用 上线 签约 落地 启动 试点 申报 争取 争创 创建 创成 获评 获批 获得 入选 列入 进入 跻身 位居 纳入",
  "提高 提升 增长 增加 新增 净增 降低 下降 减少 削减 缩减 压降 压减 缩短 压缩 精简 保持 稳定 扩大 带动 拉动 撬动 达到 突破 超过 覆盖 累计 增至 降至 减至",
  "打通 联通 贯通 开放 开通 开行 开辟 接入 归集 采集 汇集 入库 投放 发放 配备 安装 加装 改造 更新 更换 淘汰 关停 清理 整治 消除 治理 修复 绿化 造林 栽植 种植 拆除 盘活 收储 出让 供应 筹集 搬迁 腾退 升级 提质 完善 优化",
  "服务 惠及 培训 轮训 帮扶 走访 诊断 救助 保障 解决 安置 转移 输送 检查 排查 巡查 抽检 检测 监测 评估 推荐 支持 支撑 鼓励 引导 做强 做大 做优 做精 做好 办好 办成 抓好 拓展 对接 促成 促进 生产 销售 出口 消纳 减排 节约 处置 回收 聚合 培树 讲好 输出 运营 运行 供给 新认定 新签 新开 新增加 新引进 新培育 新增设 新增培育 扩容 提供 布设 增配 增开 新改建 评聘 认证 备案 建档 立项 揭牌 结对 招收 招录 招聘 输配 开办 开播 组建成 压实 征收 供应量 公布 发榜 发行 注册 配置 选聘 绘制 攻关 新招引 收集 汇编 拍摄 播出 刊发 演出",
];

/** Verbs by which a plan promises to reach, build, bring in or carry out what is counted. */
export const PROMISES = lexicon(...PROMISING);

/** The same verbs where they stand directly before the number, short ones too: 建5家, 育10户. */
export const VERBS_BEFORE = lexicon(...PROMISING, "建 增 育 引 招 设 办 创 破 达");

/** Words before a number that say what is talked about, not what is promised. */
export const FRAMES = lexicon(
  "围绕 聚焦 依托 按照 坚持 分为 分成 划分为 包括 包含 涵盖 涉及 突出 统筹 面向 针对 利用 发挥 落实 贯彻 用好 巩固 巩固发展 拥有 现有 已有 共有 在 从 以 对 将 把 向 于 由 属于 这 上述 前述 该 其 " +
    "所有 全部 余下 其余 剩余 每 第 前 近 有 经 是 即 指 称 立足 对照 瞄准 紧扣 抓住 结合 遵循 根据 支持现有 已建成的 建成的 在建的 现有的 既有的 原有的 已建 全市 全区 全省 全县 全州 全域 辖区 目前 当前 至今 全国 下辖 辖 " +
    "连续 历时 为期 满 不满 未满 距 相距",
);

/** Words that may stand between a verb and its number without changing what is promised. */
export const FILLERS = lexicon(
  "新 年均 平均 均 分别 累计 总计 合计 共 共计 力争 再 首批 一次性 高质量 高标准 高水平 集中 重点 每年 年内 全年 年度 了 出 成 起 到 至 满 首期 分批 另 相应 陆续 逐步 计划 各 市级 国家级 省级 区级 县级 " +
    "新增 规划 不断 全力 着力 同步 优先 率先 至多 其中 达 超 约 近 还 并 均可 原则上 基础上 的基础上 各自 总数 总量 总投资 确保 努力 预计 必须 要 应 不 : ： “ ( （ 以上",
);

/** What was, told in the same clause or sentence. */
export const PAST_WORDS = lexicon(
  "已 已经 现有 目前 当前 近年来 去年 上年 上一年 过去 此前 截止目前 截至目前 累计已 历年 曾 至今 以来 现已 率先实现了 原有",
);

/** Grants, fines and the like: amounts of a policy. */
export const POLICY_WORDS = lexicon(
  "给予 赋予 所有权 收益分成 容亏 补助 补贴 奖励 资助 奖补 贴息 罚款 补偿 减免 抵扣 报销 免租 返还 奖金 最高不超过 单个项目 资助额 补助额 奖励额 扶持资金 一次性支持 予以支持 财政支持 最高 返投 存续期 所称 是指 贷款贴息 上限",
);

/** Money set aside as a means. */
export const RESOURCE_WORDS = lexicon(
  "基金 专项资金 财政资金 资金池 母基金 引导资金 专项债券 专项债 补偿资金 周转金 担保金 安排资金 预算 资金规模 资金总规模 统筹资金 财政安排 经费 资金支持 投入资金 财政投入 注册资本 资金用于",
);

/** Ways to aim without binding. */
export const AIM_WORDS = lexicon("力争 争取 努力 有望 预计");

/** Nouns that name parts of the plan's own order, not things to be had. */
export const FRAME_NOUNS = lexicon(
  "方面 领域 环节 方向 维度 板块 层面 步骤 阶段 坚持 导向 原则 转变 体系 格局 机制 模式 关系 问题 短板 主导产业 特征 理念 意识 层级 层次 时期 一批 百分点 一百 结合 统一 清单 同步 确保 着力 转变 文明 " +
    "自信 维护 全面 服从 务必 高地 强市 名城",
);
