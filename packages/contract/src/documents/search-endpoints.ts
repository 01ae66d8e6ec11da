import Type from "typebox";
import { ASK_FIELDS, MOST_COUNTED, SEARCH_KINDS } from "@zhigang/domain/documents";
import { endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { AskAnswer, Phrasing, SearchAnswer, Suggestion } from "./search-shapes.ts";

const closed = { additionalProperties: false } as const;
const MOST_TYPED = 200;

const asking = {
  question: typedText({ maxLength: MOST_TYPED }),
  /** Fields of the filter that the person took away, separated by commas. */
  without: Type.Optional(Type.String({ maxLength: 200, pattern: `^((${ASK_FIELDS.join("|")})(,|$))*$` })),
  /** What the person picked where words had several meanings: `department:…`, `plan:…`, `time:…`, separated by commas. */
  choose: Type.Optional(Type.String({ maxLength: 300, pattern: "^((department|plan|time):[\\w./-]+(,|$))*$" })),
};

/** 检索与问答 over papers and the ledger. */
export const searchEndpoints = {
  search: endpoint({
    method: "get",
    path: "/search",
    permission: "documents.document.read",
    summary: {
      zh: "全文检索：文件、原文、任务、目标、部门",
      en: "search papers, their words, tasks, targets and departments",
    },
    query: Type.Object(
      {
        q: Type.String({ maxLength: MOST_TYPED }),
        kind: Type.Optional(oneOf(SEARCH_KINDS)),
        planId: Type.Optional(Id),
        documentId: Type.Optional(Id),
        departmentId: Type.Optional(Id),
        year: Type.Optional(Type.String({ pattern: "^[12]\\d{3}$" })),
        status: Type.Optional(oneOf(["published", "in_review"])),
        from: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_COUNTED })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      },
      closed,
    ),
    answer: SearchAnswer,
  }),
  suggest: endpoint({
    method: "get",
    path: "/search/suggestions",
    permission: "documents.document.read",
    summary: { zh: "检索提示：部门（可用拼音）与文件名", en: "names that what is typed may become, also by pinyin" },
    query: Type.Object({ q: Type.String({ maxLength: MOST_TYPED }) }, closed),
    answer: Type.Object({ items: Type.Array(Suggestion) }),
  }),
  ask: endpoint({
    method: "get",
    path: "/ask",
    permission: "documents.document.read",
    summary: {
      zh: "问答：由台账与原文作答，逐条注明出处",
      en: "ask in plain words; ledger and papers answer, each with its source",
    },
    query: Type.Object(asking, closed),
    answer: AskAnswer,
  }),
  phraseAnswer: endpoint({
    method: "post",
    path: "/ask/phrase",
    outside: true,
    permission: "documents.document.read",
    summary: {
      zh: "请已配置的外部服务把出处组织成文字",
      en: "have the configured service phrase an answer from the passages",
    },
    body: Type.Object(asking, closed),
    answer: Phrasing,
  }),
} as const;
