import Type from "typebox";
import { BULLETIN_STATUSES, ISSUED_KINDS, LEDGER_PAPERS, ROUNDING_POLICIES } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Bulletin, BulletinDetail, BulletinRule, IssuedPaper, IssuedPaperDetail, Paper } from "./bulletin-shapes.ts";

/** Word, Excel, and PDF where the machine has LibreOffice. */
export const PAPER_FORMATS = ["docx", "xlsx", "pdf"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const period = Type.String({ minLength: 4, maxLength: 10 });
const words = typedText({ maxLength: 20_000 });
const bodies = Type.Array(typedText({ maxLength: 200 }), { maxItems: 60, uniqueItems: true });
const points = Type.Number({ minimum: 0, maximum: 100 });
const mark = typedText({ maxLength: 60 });
const format = Type.Object({ format: oneOf(PAPER_FORMATS) }, closed);
const ledgerPaper = { kind: oneOf(LEDGER_PAPERS), on: Day, planId: Type.Optional(Id) };

/** Bulletins, the other papers that supervision issues, and their register. */
export const bulletinEndpoints = {
  listBulletinRules: endpoint({
    method: "get",
    path: "/supervision/bulletin-rules",
    permission: "supervision.bulletin.read",
    summary: { zh: "通报口径", en: "how bulletins are reckoned" },
    answer: Type.Object({ items: Type.Array(BulletinRule) }),
  }),
  setBulletinRule: endpoint({
    method: "post",
    path: "/supervision/bulletin-rules",
    permission: "supervision.bulletin_rule.set",
    summary: { zh: "设定通报口径", en: "set how bulletins are reckoned" },
    creates: true,
    body: Type.Object(
      {
        validFrom: Day,
        rounding: oneOf(ROUNDING_POLICIES),
        aheadFrom: points,
        behindAbove: points,
        planId: nullable(Id),
        mark,
        series: typedText({ maxLength: 20 }),
        reason,
      },
      closed,
    ),
    answer: BulletinRule,
  }),
  listBulletins: endpoint({
    method: "get",
    path: "/supervision/bulletins",
    permission: "supervision.bulletin.read",
    summary: { zh: "通报", en: "list bulletins" },
    query: listQuery({ status: Type.Optional(oneOf(BULLETIN_STATUSES)) }),
    answer: pageOf(Bulletin),
  }),
  getBulletin: endpoint({
    method: "get",
    path: "/supervision/bulletins/{id}",
    permission: "supervision.bulletin.read",
    summary: { zh: "一期通报", en: "one bulletin" },
    params: ById,
    snapshot: true,
    answer: BulletinDetail,
  }),
  draftBulletin: endpoint({
    method: "post",
    path: "/supervision/bulletins",
    permission: "supervision.bulletin.draft",
    summary: { zh: "起草通报", en: "draft a bulletin" },
    creates: true,
    body: Type.Object({ period, planId: Type.Optional(nullable(Id)) }, closed),
    answer: BulletinDetail,
  }),
  editBulletin: endpoint({
    method: "patch",
    path: "/supervision/bulletins/{id}",
    permission: "supervision.bulletin.draft",
    summary: { zh: "修改通报", en: "edit a bulletin before it is issued" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({
        title: typedText({ maxLength: 300 }),
        opening: words,
        requirements: words,
        mark,
        addressees: bodies,
        copyTo: bodies,
        rounding: oneOf(ROUNDING_POLICIES),
        planId: nullable(Id),
      }),
      closed,
    ),
    answer: BulletinDetail,
  }),
  issueBulletin: endpoint({
    method: "post",
    path: "/supervision/bulletins/{id}/issue",
    permission: "supervision.bulletin.issue",
    summary: { zh: "印发通报", en: "issue a bulletin" },
    params: ById,
    edits: true,
    answer: BulletinDetail,
  }),
  discardBulletin: endpoint({
    method: "post",
    path: "/supervision/bulletins/{id}/discard",
    permission: "supervision.bulletin.draft",
    summary: { zh: "弃用通报稿", en: "put a drafted bulletin aside" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: BulletinDetail,
  }),
  correctBulletin: endpoint({
    method: "post",
    path: "/supervision/bulletins/{id}/correct",
    permission: "supervision.bulletin.draft",
    summary: { zh: "更正通报", en: "begin a corrected edition of a bulletin" },
    params: ById,
    creates: true,
    body: Type.Object({ reason }, closed),
    answer: BulletinDetail,
  }),
  downloadBulletin: endpoint({
    method: "get",
    path: "/supervision/bulletins/{id}/file",
    permission: "supervision.bulletin.read",
    summary: { zh: "通报公文", en: "the bulletin as a file" },
    params: ById,
    query: format,
    answer: "file",
  }),
  previewPaper: endpoint({
    method: "get",
    path: "/supervision/papers/preview",
    permission: "supervision.paper.issue",
    summary: { zh: "公文预览", en: "a paper before it is issued" },
    query: Type.Object(ledgerPaper, closed),
    snapshot: true,
    answer: Paper,
  }),
  issuePaper: endpoint({
    method: "post",
    path: "/supervision/papers",
    permission: "supervision.paper.issue",
    summary: { zh: "印发台账、简报或分工表", en: "issue a ledger, a brief or a division table" },
    creates: true,
    body: Type.Object(ledgerPaper, closed),
    answer: IssuedPaperDetail,
  }),
  listPapers: endpoint({
    method: "get",
    path: "/supervision/papers",
    permission: "supervision.paper.read",
    summary: { zh: "印发登记", en: "the register of issued papers" },
    query: listQuery({
      kind: Type.Optional(oneOf(ISSUED_KINDS)),
      q: Type.Optional(Type.String({ maxLength: 100 })),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
    }),
    answer: pageOf(IssuedPaper),
  }),
  getPaper: endpoint({
    method: "get",
    path: "/supervision/papers/{id}",
    permission: "supervision.paper.read",
    summary: { zh: "已印发的公文", en: "one issued paper" },
    params: ById,
    answer: IssuedPaperDetail,
  }),
  downloadPaper: endpoint({
    method: "get",
    path: "/supervision/papers/{id}/file",
    permission: "supervision.paper.read",
    summary: { zh: "已印发公文的文件", en: "the file of an issued paper" },
    params: ById,
    query: format,
    answer: "file",
  }),
} as const;
