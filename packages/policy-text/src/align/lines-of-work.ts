/**
 * Lines of work 业务领域 and the words a plan speaks of them with: two passages about the same line may use none of each
 * other's words (文旅 above, 景区 below). Words of the trade only; no names of places, bodies or projects.
 */
const LINES = {
  芯片: "芯片 集成电路 半导体 晶圆 处理器 微机电 EDA SOC GPU FPGA 流片 光刻",
  传感器: "传感器 传感器件 传感 激光雷达 感知器件",
  机器人: "机器人 机械臂 减速器 伺服 控制器 具身",
  无人系统: "无人机 无人船 潜航器 无人潜器 潜器 飞行器 低空 空域 航空 飞行 无人系统 适航 通用机场 起降 运载工具",
  网联汽车: "网联 自动驾驶 无人驾驶 车联网 新能源汽车 辅助驾驶 车载 智能汽车 汽车电子 汽车",
  终端: "终端 手机 可穿戴 平板电脑 智能硬件 消费电子 虚拟现实 增强现实 头显 移动设备",
  家居: "家居 家电 智慧家庭",
  安防: "安防 警用 公共安全 人脸识别 监控摄像 视频监控 防范",
  软件: "软件 操作系统 数据库 算法 开源 中间件 编译 大模型 智能体 模型",
  算力: "算力 超级计算 超级计算机 超算 智算 先进计算 百亿亿次 E级",
  数据: "大数据 数据资源 数据开放 公共数据 数据集 数据共享 数据要素 数据交易 数据标注 训练库 数据治理 数据流通 数据安全",
  云: "上云 云计算 工业互联网 云平台 云服务 标识解析",
  通信: "5G 6G 通信 光网 基站 宽带 千兆 物联网",
  制造: "智能制造 工厂 车间 制造业 生产线 装备 工业母机 数控 两化融合 技术改造 首台套 智造",
  制药: "医药 药品 疫苗 医疗器械 制药 生物医药 生命科学 基因",
  医疗: "医疗 医院 健康 卫生 门诊 住院 病历 诊疗 诊断 患者 临床 家庭医生 巡诊 公共卫生 疾病 康复 护理",
  养老: "养老 老年 助餐 适老 失能 助残 残疾人 银发 康养",
  教育: "教育 学校 校园 教学 课程 学科 专业设置 高校 师生 教师 学生 学位 院校 招生 中小学 幼儿园",
  人才: "人才 学科 高校 院校 课程 专业设置 高层次 院士 团队引进 人才引进 引才 技能竞赛 飞手 护理员 职业技能 学历",
  就业: "就业 创业担保 劳动 技工 用工 社保 社会保险",
  融资: "融资 基金 资本市场 上市 投贷 风险投资 股权投资 创业投资 科技支行 质押 信贷 贷款 担保 挂牌 引导基金 母基金 贴息",
  金融业: "智能金融 金融行业 金融机构 银行 证券 保险 客服 投顾 风控 支付 普惠金融 客户身份 金融风险",
  财政: "财政资金 专项资金 补贴 奖补 奖励 资助 补助 财政支持 预算",
  招商: "招商 引资 引进 落户 总部 龙头企业 投资促进 招引",
  企业: "领军企业 独角兽 瞪羚 隐形冠军 创业企业 初创 众创 孵化 骨干企业 高新技术企业 专精特新 梯队 链主 单项冠军",
  园区: "园区 产业园 开发区 示范园区 集聚区 特色小镇 功能区 载体建设 楼宇 厂房",
  标准: "标准制定 国家标准 行业标准 标准化 制修订 检测 认证 检验 计量 测试平台",
  产权: "知识产权 专利 商标 版权",
  军民: "军民 国防 军工 军地",
  科研: "基础理论 基础研究 前沿 关键共性技术 共性技术 实验室 重大专项 科学研究 揭榜 攻关 理论研究 学术",
  创新平台: "创新平台 研发平台 制造业创新中心 企业技术中心 工程研究中心 新型研发机构 研究院 中试",
  宣传: "宣传 典型案例 论坛 氛围 推介 媒体 品牌 展会 大会 博览会",
  组织: "领导小组 组织领导 督查 考核 专班 联席会议 工作机制 联络机制 联盟 协会 调度",
  统计: "统计 监测目录 监测分析 经济运行",
  交通: "交通 公交 轨道 出租 停车 信号灯 道路 公路 地铁 出行 超限 拥堵 运输",
  港口: "港口 码头 集装箱 口岸 港航 航运 集疏运 船舶 装卸 理货 海关",
  物流: "物流 仓储 配送 快递 供应链 冷链 邮快件 商贸流通",
  商业: "零售 商业 消费 电商 电子商务 超市 店铺 商圈 夜市 夜间经济 餐饮 购物",
  文旅: "文化 旅游 文旅 动漫 文创 景区 创意 游客 博物馆 文物 演艺 历史街区 古城 数字藏品",
  农业: "农业 农机 农产品 种植 畜牧 水产 园艺 种业 渔业 渔场 农村 乡村 植保 农田 粮食 设施蔬菜 海洋牧场 农场",
  政务: "政务 审批 一网通办 办事 行政服务 营商环境 证照 办件 热线 12345 场景化审批",
  城管: "城市管理 城市大脑 一网统管 市容 环卫 街面 运营管理中心 占道 垃圾分类 城市运行 数字孪生",
  司法: "司法 法律 法治 调解 公证 律师 立法 条例 法规",
  应急: "应急 救援 消防 防汛 防灾 灾害 安全生产 危化品 森林防火 备勤 隐患 喷淋 烟感",
  网络安全: "网络安全 信息安全 密码 防火墙 拟态 安全防护 等级保护",
  环保: "生态环境 污染 环保 排放 碳 减排 绿色低碳 固废 扬尘 大气 排污 建筑垃圾",
  能源: "能源 电力 电网 充电 储能 光伏 新能源 节能 氢能 供热 燃气 虚拟电厂",
  水务: "水务 供水 排水 河道 内涝 积水 泵站 水库 水利 易涝",
  住建: "建筑 住宅 小区 装配式 加装电梯 老旧小区 住房 工地 城市更新 物业 建造 节能改造",
  自然资源: "国土 测绘 规划编制 用地 三维 地理信息 土地 北斗 时空 海域",
  绿化: "公园 绿化 绿地 林荫 园林 森林 林业",
  社区: "社区 街道 村务 居民 基层 网格 报表 社会工作 乡镇",
  救助: "低保 救助 慈善 福利 困难家庭 儿童 补贴发放",
  气象: "气象 天气 气候",
  市场监管: "食品安全 市场监管 追溯 价格 计价 产品质量 消费维权 预收费 诈骗",
  信用: "信用 失信 诚信 信用档案 白名单",
  体育: "体育 健身 赛事 运动场",
  国际: "国际合作 海外 一带一路 自由贸易 外资 跨国 进出口 外贸 走出去",
  区域: "区域协同 协同发展 一体化发展 产业转移 对接协作 城市群 都市圈 跨市",
  海洋: "海洋 海工 海水 深海 海岛 渔港",
  区块链: "区块链 元宇宙",
} as const;

export type LineOfWork = keyof typeof LINES;

const LINE_BY_WORD = new Map<string, LineOfWork[]>();
for (const [line, words] of Object.entries(LINES) as [LineOfWork, string][]) {
  for (const word of words.split(" ")) LINE_BY_WORD.set(word, [...(LINE_BY_WORD.get(word) ?? []), line]);
}

const ANY_WORD = new RegExp([...LINE_BY_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** How often each line of work is spoken of in some words. */
function countLines(words: string): Map<LineOfWork, number> {
  const counts = new Map<LineOfWork, number>();
  for (const [word] of words.matchAll(ANY_WORD)) {
    for (const line of LINE_BY_WORD.get(word) ?? []) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

const IN_TITLE = 2.5;
/** The first clause of a table cell stands for a title, yet is only a clause. */
const IN_CLAUSE = 1.2;
const LONGEST_TITLE = 14;
const TYPICAL_LENGTH = 80;
const LEAST = 0.9;
const LEAST_SHARE = 0.4;
const PLAIN = 1.2;

/** What a passage is about: its lines of work, the first with share 1. Empty where nothing stands out. */
export function linesOf(title: string, words: string): ReadonlyMap<LineOfWork, number> {
  const scores = new Map<LineOfWork, number>();
  const long = Math.max(1, words.length / TYPICAL_LENGTH);
  for (const [line, count] of countLines(words)) scores.set(line, count / long);
  const inTitle = title.length > LONGEST_TITLE ? IN_CLAUSE : IN_TITLE;
  for (const [line, count] of countLines(title)) scores.set(line, (scores.get(line) ?? 0) + count * inTitle);
  const most = Math.max(0, ...scores.values());
  if (most < LEAST) return new Map();
  return new Map(
    [...scores]
      .filter(([, score]) => score >= PLAIN || score / most >= LEAST_SHARE)
      .map(([line, score]) => [line, Math.max(LEAST_SHARE, score / most)]),
  );
}
