/** Usual short forms, longest first where one contains another: bodies name themselves so in every city's papers. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/管理委员会/g, "管委会"],
  [/(?:委员会|领导小组|指挥部)办公室/g, "办"],
  [/办公[室厅]/g, "办"],
  [/委员会/g, "委"],
  [/人民政府/g, "政府"],
  [/^政府(?=.)/g, ""],
  [/发展和?改革/g, "发改"],
  [/工业和?信息化/g, "工信"],
  [/科学技术协会/g, "科协"],
  [/科学技术/g, "科技"],
  [/人力资源和?社会保障|人力社保/g, "人社"],
  [/自然资源和规划/g, "资规"],
  [/规划和自然资源/g, "规资"],
  [/住房和?城乡建设|住房和?建设/g, "住建"],
  [/交通运输/g, "交通"],
  [/文化广电和?旅游/g, "文广旅"],
  [/文化和?旅游/g, "文旅"],
  [/卫生健康/g, "卫健"],
  [/应急管理/g, "应急"],
  [/市场监督管理|市场监管/g, "市监"],
  [/国有资产监督管理/g, "国资"],
  [/金融监督管理/g, "金融监管"],
  [/网络安全和信息化/g, "网信"],
  [/医疗保障/g, "医保"],
  [/退役军人事务/g, "退役军人"],
  [/城市管理(?:和?综合|行政)?(?:行政)?执法|城市管理/g, "城管"],
  [/大数据(?:发展)?(?:管理|应用)/g, "大数据"],
  [/政务服务和?(?:大)?数据管理/g, "政数"],
  [/行政审批服务/g, "审批"],
  [/投资促进/g, "投促"],
  [/民族宗教事务/g, "民宗"],
  [/机关事务管理/g, "机关事务"],
  [/粮食和物资储备/g, "粮储"],
  [/林业和草原/g, "林草"],
  [/机构编制/g, "编"],
  [/残疾人联合会/g, "残联"],
  [/妇女联合会/g, "妇联"],
  [/工商业联合会/g, "工商联"],
];

/** A name as compared: NFKC, without spaces, quotation marks, a trailing second name in brackets, or the vertical authority. */
export function plainBodyName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」]/g, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/^(?:中共|国家税务总局|国家统计局(?=.+调查))/, "");
}

/** The usual short form of a name without its division: 工业和信息化局 and 工信局 both give 工信局. */
export function shortBodyForm(core: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), core);
}

/** A collective name as compared: 各区（县）人民政府, 各县区政府 and 各区县 are one. */
export function collectiveKey(name: string): string {
  return plainBodyName(name.replace(/[（()）、/]/g, ""))
    .replace(/人民/g, "")
    .replace(
      /^各([省市县区旗和]+)/,
      (_, levels: string) =>
        `各${Array.from(levels)
          .filter((c) => c !== "和")
          .toSorted()
          .join("")}`,
    )
    .replace(/政府$/, "");
}
