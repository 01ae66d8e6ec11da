/** What kind of measure a unit is; decides how a number with it may be meant. */
export type UnitKind =
  | "counter"
  | "people"
  | "money"
  | "percent"
  | "points"
  | "times"
  | "area"
  | "measure"
  | "duration"
  | "technical"
  | "rank"
  | "class";

const UNITS: Readonly<Record<UnitKind, string>> = {
  counter:
    "个 家 项 款 种 类 座 处 所 台 套 件 辆 架 艘 栋 幢 间 部 场 期 批 批次 户 只 头 条 类产品 门 本 篇 支 份 张 对 组 例 起 宗 单 亩次 " +
    "段 站 片 块 根 颗 枚 箱 床 张床位 席 次 届 轮 课时 学时 节 标准箱 TEU teu 件次 车次 架次 班次 列 册 盏 眼 口 株 棵 羽 尾 " +
    "幅 标准车 标台 标准机架 机架 架机柜 孔公里 村 镇 品种 户次 家次 场次 台套 台件 件套 台(套) 台（套） 对接口 路 杆 吨级 " +
    "万元户 卷 样本 条次 端口 芯公里 小时次 例次 剂次 套次 处点位 单元 泊位 车位 桩 席位 个工位 工位 宗地 大卡",
  people: "人 名 位 人次 名次 位次 人天",
  money: "元 元人民币 美元 欧元 港元 日元 块钱",
  percent: "% ％ ‰ 个百分比 /10万",
  points: "个百分点 百分点",
  times: "倍 番",
  area: "平方公里 平方千米 平方米 公顷 亩 平方 平米 km² km2 m² m2 ㎡ 立方米 m³ m3 立方 方 标准立方米 平方英里",
  measure:
    "吨 公斤 千克 克 斤 公里 千米 里 海里 升 毫升 车公里 人公里 吨公里 克标准煤 克标煤 吨标准煤 吨标煤 吨标准油 千瓦时 千瓦 千卡 度 兆瓦时 兆瓦 吉瓦时 吉瓦 太瓦时 兆伏安 " +
    "kWh kwh KWh MWh GWh TWh MW GW KW kW kw 千伏安 千伏 t CO2 吨二氧化碳 吨二氧化碳当量 km KM Km 分 分贝 岁 微克 毫克 " +
    "标准煤 公里/小时 人年 册件 比特币 公吨 瓦",
  duration: "年 个月 月 天 日 个工作日 工作日 小时 个小时 分钟 秒钟 秒 周 个季度 季度 学年 学期 年度 周岁 昼夜",
  technical:
    "nm NM µm μm um 微米 纳米 毫米 mm MM 厘米 cm 米 m 英寸 寸 GHz MHz kHz KHz Hz THz Gbps Mbps Tbps Kbps kbps bps Gb/s Mb/s " +
    "PFlops PFLOPS Pflops EFlops EFLOPS TFlops TFLOPS GFlops GFLOPS TOPS Tops P PB TB GB MB KB EB ZB G g M K k T E B W V v kV KV A Ah " +
    "mAh 安时 ms MS ns us μs s 毫秒 微秒 纳秒 dB dBm bit bits 位处理器 比特 字节 像素 万像素 摄氏度 ℃ °C 帕 MPa Pa rpm 转 帧 fps " +
    "FPS 线 层 级 核 芯 代 通道 路视频 米级 吉比特 兆 兆比特 千兆 亿次 亿亿次 次/秒 亿次/秒 Wh/kg Wh 度电 量子比特 维 阶 模 自由度 极 " +
    "PUE ppm mg/L dpi",
  rank: "强 甲 名之内",
  class: "大 方面 大类 大方面 大领域 大工程 大行动 个方面 步 字 句 化 端 侧 区 链 廊 翼 轴 核心 圈 环 网",
};

const KINDS = new Map<string, UnitKind>();
for (const [kind, words] of Object.entries(UNITS)) {
  for (const word of words.split(" ")) KINDS.set(word, kind as UnitKind);
}

/** Every unit word the grammar knows. */
export const UNIT_WORDS: readonly string[] = [...KINDS.keys()];

/** The kind of a unit word, its 万 or 亿 left off. */
export function unitKind(word: string): UnitKind {
  return KINDS.get(word) ?? "counter";
}
