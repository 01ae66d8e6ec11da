import Type from "typebox";
import type { TObject } from "typebox";
import { CONSEQUENCE_ACTION_WORDS } from "@zhigang/domain/glossary";
import { CONSEQUENCE_KINDS, CONSEQUENCE_SOURCES, CONSEQUENCE_STATUSES } from "@zhigang/domain/supervision";
import type { ConsequenceAction } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Consequence, ConsequenceDetail } from "./consequence-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const title = typedText({ maxLength: 300 });
const body = typedText({ maxLength: 20_000 });

const act = <S extends TObject>(action: Exclude<ConsequenceAction, "edit">, input: S) =>
  endpoint({
    method: "post",
    path: `/supervision/consequences/{id}/${action.replaceAll("_", "-")}`,
    permission: `supervision.consequence.${action}`,
    summary: {
      zh: `督查结果运用：${CONSEQUENCE_ACTION_WORDS[action].zh}`,
      en: `consequence: ${CONSEQUENCE_ACTION_WORDS[action].en}`,
    },
    params: ById,
    edits: true,
    body: input,
    answer: ConsequenceDetail,
  });

/** 督查结果运用 (decree 733 Art. 21): proposals for units, drafted by the office, decided by the leader, never by themselves. */
export const consequenceEndpoints = {
  listConsequences: endpoint({
    method: "get",
    path: "/supervision/consequences",
    permission: "supervision.consequence.read",
    summary: { zh: "督查结果运用建议", en: "list proposals of praise and blame" },
    query: listQuery({
      kind: Type.Optional(oneOf(CONSEQUENCE_KINDS)),
      status: Type.Optional(oneOf(CONSEQUENCE_STATUSES)),
      departmentId: Type.Optional(Id),
      sourceId: Type.Optional(Id),
    }),
    answer: pageOf(Consequence),
  }),
  getConsequence: endpoint({
    method: "get",
    path: "/supervision/consequences/{id}",
    permission: "supervision.consequence.read",
    summary: { zh: "一条督查结果运用建议", en: "one proposal" },
    params: ById,
    answer: ConsequenceDetail,
  }),
  draftConsequence: endpoint({
    method: "post",
    path: "/supervision/consequences",
    permission: "supervision.consequence.draft",
    summary: { zh: "起草督查结果运用建议", en: "draft a proposal out of an item, a score card or a bulletin" },
    creates: true,
    body: Type.Object(
      {
        kind: oneOf(CONSEQUENCE_KINDS),
        departmentId: Id,
        source: oneOf(CONSEQUENCE_SOURCES),
        sourceId: Id,
        title: Type.Optional(title),
        body: Type.Optional(body),
      },
      closed,
    ),
    answer: ConsequenceDetail,
  }),
  editConsequence: endpoint({
    method: "patch",
    path: "/supervision/consequences/{id}",
    permission: "supervision.consequence.draft",
    summary: { zh: "修改建议的文字", en: "edit the words of a proposal" },
    params: ById,
    edits: true,
    body: Type.Partial(Type.Object({ title, body }), closed),
    answer: ConsequenceDetail,
  }),
  askForStatement: act(
    "ask_statement",
    Type.Object({ statementBy: Type.Optional(Day), note: Type.Optional(typedText({ maxLength: 2000 })) }, closed),
  ),
  makeStatement: act("state", Type.Object({ statement: body }, closed)),
  submitConsequence: act("submit", Type.Object({}, closed)),
  approveConsequence: act("approve", Type.Object({ reason: Type.Optional(reason) }, closed)),
  declineConsequence: act("decline", Type.Object({ reason }, closed)),
  withdrawConsequence: act("withdraw", Type.Object({ reason }, closed)),
  revokeConsequence: act("revoke", Type.Object({ reason }, closed)),
  downloadConsequence: endpoint({
    method: "get",
    path: "/supervision/consequences/{id}/file",
    permission: "supervision.consequence.read",
    summary: { zh: "督查结果运用公文", en: "the approved proposal as an official paper" },
    params: ById,
    answer: "file",
  }),
} as const;
