import { describe, expect, test } from "vitest";
import { fitPinyin, pinyinSyllables } from "./pinyin.ts";

describe("拼音", () => {
  test.each([
    ["发展和改革委员会", "fa zhan he gai ge wei yuan hui"],
    ["工业和信息化局", "gong ye he xin xi hua ju"],
    ["人力资源和社会保障局", "ren li zi yuan he she hui bao zhang ju"],
    ["自然资源和规划局", "zi ran zi yuan he gui hua ju"],
    ["住房和城乡建设局", "zhu fang he cheng xiang jian she ju"],
    ["行政审批服务局", "xing zheng shen pi fu wu ju"],
    ["大数据管理局", "da shu ju guan li ju"],
    ["文化广电旅游局", "wen hua guang dian lu you ju"],
    ["地方金融管理局", "di fang jin rong guan li ju"],
    ["机构编制委员会办公室", "ji gou bian zhi wei yuan hui ban gong shi"],
    ["退役军人事务局", "tui yi jun ren shi wu ju"],
    ["地震局", "di zhen ju"],
    ["中国人民银行", "zhong guo ren min yin hang"],
    ["行业协会", "hang ye xie hui"],
    ["会计学会", "kuai ji xue hui"],
    ["协调办公室", "xie tiao ban gong shi"],
    ["调查总队", "diao cha zong dui"],
    ["重庆市", "chong qing shi"],
    ["长宁区", "chang ning qu"],
    ["厦门市", "xia men shi"],
    ["成都市", "cheng du shi"],
    ["西藏自治区", "xi zang zi zhi qu"],
    ["六安市", "lu an shi"],
    ["A座2层", "a zuo 2 ceng"],
    ["城市给排水公司", "cheng shi ji pai shui gong si"],
    ["𬭎", ""],
  ])("%s is spelled %s", (name, spelled) => {
    if (spelled !== "") expect(pinyinSyllables(name).join(" ")).toBe(spelled);
    expect(() => pinyinSyllables(name)).not.toThrow();
  });

  test.each([
    ["工信局", "gxj", "whole"],
    ["工信局", "gongxinju", "whole"],
    ["工信局", "gongxj", "whole"],
    ["工信局", "gongx", "beginning"],
    ["市工信局", "gxj", "inside"],
    ["文化广电旅游局", "lvyou", "inside"],
    ["文化广电旅游局", "luyou", "inside"],
    ["工信局", "gsj", null],
    ["工信局", "onxin", null],
    ["工信局", "g", null],
    ["工信局", "工信", null],
  ] as const)("%s typed as %s: %s", (name, typed, fit) => expect(fitPinyin(pinyinSyllables(name), typed)).toBe(fit));
});
