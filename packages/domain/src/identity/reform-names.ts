import type { CalendarDate } from "../values/index.ts";
import { plainBodyName, shortBodyForm } from "./body-name.ts";

/** A reform of institutions 机构改革 as far as it changed what bureaus of many cities are called. */
export interface InstitutionalReform {
  readonly since: CalendarDate;
  readonly source: string;
  /** Short names without their place: each of the former may have become any of the later. */
  readonly names: readonly { readonly former: readonly string[]; readonly later: readonly string[] }[];
}

/**
 * Dated data. The reform plans name the central bodies; provinces, cities and counties followed within two years, each by a
 * notice of its own that alone gives the day. So these pairs only suggest whom a person should ask about.
 */
export const INSTITUTIONAL_REFORMS: readonly InstitutionalReform[] = [
  {
    since: "2018-03-21",
    source: "《深化党和国家机构改革方案》（中共中央，2018年3月21日）",
    names: [
      { former: ["科委", "科技委"], later: ["科技局"] },
      { former: ["工信委", "经信委", "经委", "经济和信息化委"], later: ["工信局", "经信局"] },
      { former: ["农委", "农业委", "农业局", "农工委"], later: ["农业农村局", "农业农村委"] },
      { former: ["卫生计生委", "卫计委", "卫生和计划生育委", "卫生局", "卫计局"], later: ["卫健委", "卫健局"] },
      { former: ["商务委"], later: ["商务局"] },
      { former: ["审批办", "审批局", "政务中心"], later: ["政务服务办", "政务服务局", "政数局"] },
      {
        former: ["文化局", "文化广播影视局", "文化广播影视新闻出版局", "文广局", "文广新局", "旅游局", "旅游委"],
        later: ["文旅局", "文广旅局", "文旅委"],
      },
      { former: ["国土资源局", "国土局", "规划局"], later: ["规资局", "资规局", "自然资源局"] },
      { former: ["环保局", "环境保护局"], later: ["生态环境局"] },
      { former: ["安监局", "安全生产监督管理局"], later: ["应急局"] },
      { former: ["工商局", "质监局", "食药监局", "质量技术监督局", "工商行政管理局"], later: ["市监局"] },
    ],
  },
  {
    since: "2023-03-16",
    source: "《党和国家机构改革方案》（中共中央、国务院，2023年3月16日）",
    names: [
      { former: ["大数据局", "大数据管理局", "政数局", "大数据中心"], later: ["数据局"] },
      { former: ["金融局", "金融工作局", "金融办", "金融工作办"], later: ["金融办", "委金融办"] },
    ],
  },
];

/** The short forms that a name without its place may have had before or got after a reform, each with the reform. */
export function reformedForms(
  core: string,
): readonly { readonly form: string; readonly reform: InstitutionalReform }[] {
  const form = shortBodyForm(plainBodyName(core));
  return INSTITUTIONAL_REFORMS.flatMap((reform) =>
    reform.names
      .flatMap(({ former, later }) => (former.includes(form) ? later : later.includes(form) ? former : []))
      .filter((other) => other !== form)
      .map((other) => ({ form: other, reform })),
  );
}
