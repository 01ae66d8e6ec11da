import { CONSEQUENCE_KIND_WORDS } from "@zhigang/domain/glossary";
import type { ConsequenceFact, ConsequenceKind } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock } from "../../../platform/official-document/official-paper.ts";
import type { ConsequenceRow } from "./consequence-store.ts";

/** 关于对…予以表扬的建议. */
export function consequenceTitle(kind: ConsequenceKind, departmentName: string): string {
  return `关于对${departmentName}予以${CONSEQUENCE_KIND_WORDS[kind].zh}的建议`;
}

/** The words as they are proposed; a person edits them. The facts stand beside and are not written anew. */
export function consequenceBody(kind: ConsequenceKind, departmentName: string, sourceTitle: string): string {
  return `根据《政府督查工作条例》第二十一条，依据${sourceTitle}的有关事实，建议对${departmentName}予以${CONSEQUENCE_KIND_WORDS[kind].zh}。`;
}

/** The approved proposal as an official paper: its words, the facts cited, what the unit said, who approved it. */
export function consequencePaper(
  row: Pick<ConsequenceRow, "title" | "body" | "facts" | "statement" | "statedAt">,
  by: { readonly mark: string; readonly number: string; readonly departmentName: string; readonly issuedOn: string },
  approver: string,
): OfficialPaper {
  const said = row.statement === null ? [] : [`单位陈述意见${saidOn(row.statedAt)}：${row.statement}`];
  const lines = [
    ...row.body.split("\n").filter((line) => line.trim() !== ""),
    "依据的事实：",
    ...row.facts.map(factLine),
    ...said,
    `本建议经${approver}于${officialDay(by.issuedOn)}批准。`,
  ];
  return {
    mark: by.mark,
    number: by.number,
    urgency: null,
    title: row.title,
    addressees: [by.departmentName],
    body: lines.map((text): PaperBlock => ({ kind: "paragraph", text })),
    attachments: [],
    signature: { authority: by.mark, issuedOn: by.issuedOn },
    remark: null,
    imprint: null,
  };
}

function factLine({ words }: ConsequenceFact, index: number): string {
  return `（${index + 1}）${words.zh}`;
}

function saidOn(at: Date | null): string {
  return at === null ? "" : `（${officialDay(calendarDateOf(at))}）`;
}
