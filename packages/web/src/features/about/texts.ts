import { bothLanguages } from "../../kit/language/texts.ts";

/** Every word of the about page. */
export const aboutTexts = bothLanguages(
  {
    title: "关于",
    what: "智港把城市行动计划从文本带到结果：读出每一项任务、单位、时间节点和目标，逐条核对后形成台账，每一格都能回到原文。",
    installation: "本次安装",
    name: "名称",
    version: "版本",
    kind: "用途",
    demo: "演示（数据均为虚构）",
    production: "正式使用",
    rules: "密码规则",
    dengbao: "按等保三级要求设计",
    asvs: "OWASP ASVS",
    security: "安全与保密",
    notClassified: "本系统为非涉密系统，严禁处理、存储、传输国家秘密。",
    selfTested: "按等保三级、密评要求设计并自测。",
    more: "更多",
    openApi: "接口说明（OpenAPI 3.1）",
    licence: "开放源代码，许可证 Apache-2.0。",
  },
  {
    title: "About",
    what: "Zhigang carries a city's action plan from its text to its result: every task, department, time node and target is read, checked and kept in a ledger, and every cell leads back to the words.",
    installation: "This installation",
    name: "Name",
    version: "Version",
    kind: "Purpose",
    demo: "Demo (all data is fictional)",
    production: "Production",
    rules: "Password rules",
    dengbao: "Designed after GB/T 22239 level 3",
    asvs: "OWASP ASVS",
    security: "Security",
    notClassified: "This system is not for classified matters: no state secret may be handled, stored or sent here.",
    selfTested:
      "Designed after, and tested by ourselves against, protection level 3 and the cryptography requirements.",
    more: "More",
    openApi: "Interface description (OpenAPI 3.1)",
    licence: "Open source under Apache-2.0.",
  },
);
