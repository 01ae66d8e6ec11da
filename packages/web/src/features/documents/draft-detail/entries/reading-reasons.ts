import type { Language } from "@zhigang/domain/glossary";

/**
 * Why a reading is as it is, in the reader's language. The reading gives its reasons in English; one that has no words
 * here is left unsaid in Chinese rather than shown in the wrong language.
 */
export function sayReason(reason: string, language: Language): string | null {
  if (reason === "") return null;
  return language === "en" ? reason : (CHINESE[reason] ?? null);
}

const CHINESE: Readonly<Record<string, string>> = {
  "names who does the work": "写明了由谁承担",
  "a row of a task table": "任务表中的一行",
  "a content cell in a body's block": "按单位排列的表格中的一项内容",
  "a leaf of a document that names nobody": "全文未写明单位，按最末级标题成任务",
  "a measure of the safeguards": "保障措施中的一项",
  "names nobody beside units that do": "同级条目写明了单位，此条没有",
  "a value to be reached": "要达到的数值",
  "a share to be reached": "要达到的比例",
  "a performance to be reached": "要达到的性能",
  "a quantity to carry out, some of it named": "要完成的数量，部分已列名",
  "a time to be kept": "要守的时限",
  "all of them, in numbers": "全部完成，有数量",
  "complete, without a number": "要求完成，没有数字",
  "beside another target of the sentence": "与同句的另一目标并列",
  "promised by the verb before it": "由前面的动词承诺",
  "promised by the verb behind it": "由后面的动词承诺",
  "promised by the clause's verb": "由分句的动词承诺",
  "promised by the sentence's verb": "由句中的动词承诺",
  "stated in a cell": "写在表格单元格中",
  "stated among the goals": "写在目标部分",
  "stated with a date": "写明了时间",
  "target column of an indicator table": "指标表的目标列",
  "said before in this paragraph": "本段前文已说",
};
