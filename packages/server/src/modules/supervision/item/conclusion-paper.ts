import { OBJECTION_DAYS } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock } from "../../../platform/official-document/official-paper.ts";

/** What a conclusion is told from. */
export interface Conclusion {
  readonly mark: string;
  readonly number: string;
  readonly item: { readonly title: string; readonly number: string | null; readonly requirement: string };
  readonly objects: readonly string[];
  /** Whether the object has to rectify, and by when if a day was named. */
  readonly isRectified: boolean;
  readonly rectifyBy: CalendarDate | null;
  readonly words: string;
  readonly fedBackOn: CalendarDate;
  readonly objectBy: CalendarDate;
}

/** 督查结论 as an official paper to the object: what was asked, what was found, and how and until when to object. */
export function conclusionPaper(conclusion: Conclusion): OfficialPaper {
  const { mark, number, item, objects, words, isRectified, rectifyBy, fedBackOn, objectBy } = conclusion;
  const matter = `${item.number === null ? "" : `（${item.number}）`}，要求为：${plain(item.requirement)}。`;
  const paragraphs = [
    `根据《政府督查工作条例》，对你单位承办的督查事项“${item.title}”${matter}现将督查结论反馈如下。`,
    ...words.split("\n").filter((line) => line.trim() !== ""),
    ...(isRectified ? [`请${rectifyBy === null ? "" : `于${officialDay(rectifyBy)}前`}完成整改并报送情况。`] : []),
    `对督查结论有异议的，自收到之日（${officialDay(fedBackOn)}）起${OBJECTION_DAYS}日内，即${officialDay(objectBy)}前提出；将由未参与作出结论的人员在${OBJECTION_DAYS}日内作出决定。`,
  ];
  return {
    mark,
    number,
    urgency: null,
    title: `关于“${item.title}”的督查结论`,
    addressees: [...objects],
    body: paragraphs.map((text): PaperBlock => ({ kind: "paragraph", text })),
    attachments: [],
    signature: { authority: mark, issuedOn: fedBackOn },
    remark: null,
    imprint: null,
  };
}

function plain(text: string): string {
  return text.trim().replace(/[。；]?$/, "");
}
