import Type from "typebox";
import { ById, Day, endpoint, Id, typedText } from "../http/index.ts";
import { AskField, AskForm, Burdens } from "./score-shapes.ts";

const closed = { additionalProperties: false } as const;
const month = Type.String({ pattern: "^[12]\\d{3}-(0[1-9]|1[0-2])$" });

/** 减负: what units are asked, and the forms with which they are asked. */
export const burdenEndpoints = {
  getBurden: endpoint({
    method: "get",
    path: "/supervision/burden",
    permission: "supervision.burden.read",
    summary: { zh: "各单位每月填报负担", en: "what units were asked, month by month" },
    query: Type.Object({ from: month, to: month, departmentId: Type.Optional(Id) }, closed),
    answer: Burdens,
  }),
  listAskForms: endpoint({
    method: "get",
    path: "/supervision/ask-forms",
    permission: "supervision.burden.read",
    summary: { zh: "报表清单", en: "forms with which units are asked" },
    answer: Type.Object({ items: Type.Array(AskForm) }),
  }),
  registerAskForm: endpoint({
    method: "post",
    path: "/supervision/ask-forms",
    permission: "supervision.ask_form.register",
    summary: { zh: "登记报表；问已知数据的不予登记", en: "register a form; one that asks what is known is refused" },
    creates: true,
    body: Type.Object(
      {
        title: typedText({ maxLength: 200 }),
        justification: typedText({ maxLength: 2000 }),
        validFrom: Day,
        validTo: Day,
        departmentIds: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
        fields: Type.Array(AskField, { minItems: 1, maxItems: 200 }),
      },
      closed,
    ),
    answer: AskForm,
  }),
  endAskForm: endpoint({
    method: "post",
    path: "/supervision/ask-forms/{id}/end",
    permission: "supervision.ask_form.register",
    summary: { zh: "停用报表", en: "end a form" },
    params: ById,
    edits: true,
    answer: AskForm,
  }),
} as const;
