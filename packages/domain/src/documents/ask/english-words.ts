/*
 * English words of questions and what the papers call them. Our own list, made in November 2026 without a published source;
 * what is missing here is looked for as it is written.
 */

type Entry = readonly [RegExp, string];

const BODY = "(?:bureau|department|office|administration|authority|commission|committee)";

function body(english: string, chinese: string): Entry[] {
  return [
    [new RegExp(`\\b(?:municipal|city) ${english} ${BODY}`, "g"), `市${chinese}`],
    [new RegExp(`\\b(?:district|county) ${english} ${BODY}`, "g"), `区${chinese}`],
    [new RegExp(`\\b(?:the )?${english} ${BODY}`, "g"), chinese],
  ];
}

/** Names of bureaus as English speakers say them. */
export const ENGLISH_NAMES: readonly Entry[] = [
  ...body("industry and information(?: technology)?", "工业和信息化局"),
  ...body("science and technology", "科技局"),
  ...body("(?:big )?data", "数据局"),
  ...body("development and reform", "发展改革委"),
  ...body("human resources(?: and social security)?", "人力资源社会保障局"),
  ...body("natural resources(?: and planning)?", "自然资源和规划局"),
  ...body("housing(?: and (?:urban(?:-rural)? )?(?:construction|development))?", "住房城乡建设局"),
  ...body("(?:ecology|ecological environment|environment(?:al protection)?)", "生态环境局"),
  ...body("transport(?:ation)?", "交通运输局"),
  ...body("market (?:regulation|supervision)", "市场监管局"),
  ...body("emergency(?: management)?", "应急管理局"),
  ...body("(?:urban|city) management", "城市管理局"),
  ...body("(?:administrative )?approval", "行政审批服务局"),
  ...body("investment promotion", "投资促进局"),
  ...body("(?:culture and tourism|tourism)", "文化广电旅游局"),
  ...body("agriculture(?: and rural affairs)?", "农业农村局"),
  ...body("civil affairs", "民政局"),
  ...body("public security", "公安局"),
  ...body("education", "教育局"),
  ...body("health", "卫生健康委"),
  ...body("finance", "财政局"),
  ...body("commerce", "商务局"),
  ...body("statistics", "统计局"),
  ...body("water(?: affairs)?", "水务局"),
  ...body("justice", "司法局"),
  ...body("audit", "审计局"),
  ...body("cyberspace", "市委网信办"),
];

const topic = (english: string, chinese: string): Entry => [new RegExp(`\\b(?:${english})\\b`, "g"), chinese];

/** Matters that plans speak of; longer expressions stand before those they contain. */
export const ENGLISH_TOPICS: readonly Entry[] = [
  topic("core (?:ai|artificial intelligence) industry", "人工智能核心产业规模"),
  topic("artificial intelligence|ai", "人工智能"),
  topic("(?:public )?computing (?:power|capacity)|compute", "算力"),
  topic("large (?:language )?models?", "大模型"),
  topic("city brain", "城市大脑"),
  topic("smart ports?|intelligent ports?|ports?", "港口"),
  topic("smart (?:factory|factories)", "智能工厂"),
  topic("smart communit(?:y|ies)", "智慧社区"),
  topic("smart (?:health ?care|hospitals?)|health ?care|medical care|medicine", "医疗"),
  topic("smart education|education|schools?", "教育"),
  topic("smart tourism|tourism", "文旅"),
  topic("elderly care|old-age care|care for the elderly", "养老"),
  topic("smart (?:transport(?:ation)?|traffic)|transport(?:ation)?|traffic", "交通"),
  topic("low[- ]altitude|drones?", "低空"),
  topic("(?:test )?roads? for autonomous (?:cars|vehicles|driving)|autonomous (?:cars|vehicles|driving)", "自动驾驶"),
  topic("connected vehicles?", "智能网联汽车"),
  topic("high[- ]quality data ?sets?|data ?sets?", "数据集"),
  topic("open(?:ing)? (?:public )?data", "数据开放"),
  topic("public data", "公共数据"),
  topic("data governance", "数据治理"),
  topic("data security", "数据安全"),
  topic("network security|cyber ?security", "网络安全"),
  topic("robots?|robotics", "机器人"),
  topic("chips?|semiconductors?", "芯片"),
  topic("sensors?", "传感"),
  topic("smart terminals?", "智能终端"),
  topic("software", "软件"),
  topic("talents?", "人才"),
  topic("employment|jobs", "就业"),
  topic("gas pipelines?", "燃气管线"),
  topic("water supply", "供水"),
  topic("flood(?:ing|s)?", "内涝"),
  topic("smart fisher(?:y|ies)|marine ranch(?:es)?", "海洋牧场"),
  topic("energy", "能源"),
  topic("virtual power plants?", "虚拟电厂"),
  topic("5g base stations?", "5g基站"),
  topic("hotline", "热线"),
  topic("grassroots", "基层"),
  topic("funds?|funding", "资金"),
];
