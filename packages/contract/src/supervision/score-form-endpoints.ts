import { SCORE_FORMS } from "@zhigang/domain/supervision";
import Type from "typebox";
import { Day, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { ScoreFormContent, ScoreFormPreview, ScoreFormRow } from "./score-form-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.score_reason_missing" });
const ByName = Type.Object({ name: oneOf(SCORE_FORMS.map(({ name }) => name)) }, closed);

/** 评分办法: the published forms and the city's own dated versions of them. */
export const scoreFormEndpoints = {
  listScoreForms: endpoint({
    method: "get",
    path: "/supervision/score-forms",
    permission: "supervision.score.read",
    summary: { zh: "评分办法", en: "scoring forms" },
    answer: Type.Object({ items: Type.Array(ScoreFormRow) }),
  }),
  draftScoreForm: endpoint({
    method: "put",
    path: "/supervision/score-forms/{name}/draft",
    permission: "supervision.score_form.edit",
    summary: { zh: "起草评分办法的下一版", en: "write the draft of a form's next version" },
    params: ByName,
    edits: true,
    body: Type.Object({ content: ScoreFormContent, note: reason }, closed),
    answer: ScoreFormRow,
  }),
  discardScoreFormDraft: endpoint({
    method: "post",
    path: "/supervision/score-forms/{name}/discard-draft",
    permission: "supervision.score_form.edit",
    summary: { zh: "放弃评分办法草稿", en: "discard the draft of a form" },
    params: ByName,
    edits: true,
    answer: ScoreFormRow,
  }),
  previewScoreForm: endpoint({
    method: "post",
    path: "/supervision/score-forms/{name}/preview",
    permission: "supervision.score_form.preview",
    summary: { zh: "按草稿试算一轮评分", en: "what the draft would make of a round" },
    params: ByName,
    body: Type.Object({ roundId: Id }, closed),
    answer: ScoreFormPreview,
  }),
  putScoreFormInForce: endpoint({
    method: "post",
    path: "/supervision/score-forms/{name}/put-in-force",
    permission: "supervision.score_form.put_in_force",
    summary: { zh: "启用评分办法的新版", en: "put the draft of a form in force" },
    params: ByName,
    edits: true,
    body: Type.Object({ inForceFrom: Day, reason }, closed),
    answer: ScoreFormRow,
  }),
} as const;
