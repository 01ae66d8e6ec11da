import { INSTRUMENT_WORDS } from "@zhigang/domain/glossary";
import type { Instrument, Rung } from "@zhigang/domain/supervision";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock } from "../../../platform/official-document/official-paper.ts";

/** What the words of a sheet are made from. */
export interface SheetMatter {
  readonly instrument: Instrument;
  readonly itemTitle: string;
  readonly itemNumber: string | null;
  readonly requirement: string;
  readonly dueOn: string | null;
  readonly departmentName: string;
}

/** Why a sheet is drafted: the sentence of the light, and the words of the ladder. */
export interface SheetCause {
  readonly light: string | null;
  readonly rung: Rung;
  readonly ladder: { readonly city: string; readonly version: string };
}

/** 关于…的黄色督办单. */
export function sheetTitle({ instrument, itemTitle }: SheetMatter): string {
  return `关于“${itemTitle}”的${INSTRUMENT_WORDS[instrument].zh}`;
}

/** The body as it is proposed; a person edits it before it is issued. One paragraph a line. */
export function sheetBody(
  { instrument, requirement, dueOn, itemNumber }: SheetMatter,
  cause: SheetCause | null,
): string {
  const due = dueOn === null ? "" : `办理时限为${officialDay(dueOn)}。`;
  const matter = `你单位承办的督查事项${itemNumber === null ? "" : `（${itemNumber}）`}，要求为：${requirement.trim().replace(/[。；]?$/, "")}。${due}`;
  const why =
    cause === null
      ? []
      : [`${cause.light ?? ""}依据${cause.ladder.city}（${cause.ladder.version}）升级办法：${cause.rung.because}。`];
  return [matter, ...why, CLOSING[instrument]].join("\n");
}

/** What is asked of the department, instrument by instrument. */
const CLOSING: Readonly<Record<Instrument, string>> = {
  reminder: "请合理安排进度，确保按期完成。",
  blue_sheet: "请对照要求查找原因，提出赶补措施，按期报送答复。",
  yellow_sheet: "请查明滞后原因，提出赶补措施和时间安排，按期报送答复。",
  orange_sheet: "请单位主要负责人研究部署，限期整改，按期报送答复。",
  red_sheet: "请单位主要负责人牵头整改，说明原因、责任和完成时间，按期报送答复。",
  letter: "请认真研究，限期整改，并将办理情况书面函复。",
  talk: "请单位负责人准备情况说明，按通知时间参加约谈。",
};

/** The sheet as an official paper: who issued it, its number, its words, the day of the answer. */
export function sheetPaper(
  sheet: { readonly number: string; readonly title: string; readonly body: string; readonly answerBy: string | null },
  by: { readonly mark: string; readonly departmentName: string; readonly issuedOn: string },
): OfficialPaper {
  const answer = sheet.answerBy === null ? [] : [`请于${officialDay(sheet.answerBy)}前答复。`];
  const body = [...sheet.body.split("\n"), ...answer].map((text): PaperBlock => ({ kind: "paragraph", text }));
  return {
    mark: by.mark,
    number: sheet.number,
    urgency: null,
    title: sheet.title,
    addressees: [by.departmentName],
    body,
    attachments: [],
    signature: { authority: by.mark, issuedOn: by.issuedOn },
    remark: null,
    imprint: null,
  };
}
