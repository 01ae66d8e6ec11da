import Type from "typebox";
import { ALIGNMENT_RELATIONS } from "@zhigang/domain/ledger";
import { ById, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { AlignedPair, AlignmentLink, PlanAlignment } from "./alignment-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 1000, refusal: "ledger.reason_missing" });

/** The forms in which a matrix leaves the house. */
export const ALIGNMENT_FORMATS = ["xlsx", "csv"] as const;

/** 上下衔接: how a lower plan answers an upper one, proposed by the text and decided by a person. */
export const alignmentEndpoints = {
  listAlignments: endpoint({
    method: "get",
    path: "/alignments",
    permission: "ledger.alignment.read",
    summary: { zh: "已对照的规划", en: "pairs of plans that were aligned" },
    answer: Type.Object({ items: Type.Array(AlignedPair) }),
  }),
  proposeAlignment: endpoint({
    method: "post",
    path: "/alignments",
    permission: "ledger.alignment.propose",
    summary: { zh: "对照两份规划，提出衔接", en: "align two plans, or align them anew" },
    body: Type.Object({ upperPlanId: Id, lowerPlanId: Id }, closed),
    answer: PlanAlignment,
  }),
  getAlignment: endpoint({
    method: "get",
    path: "/alignments/{id}",
    permission: "ledger.alignment.read",
    summary: { zh: "两份规划的衔接", en: "the alignment of two plans" },
    params: ById,
    snapshot: true,
    answer: PlanAlignment,
  }),
  exportAlignment: endpoint({
    method: "get",
    path: "/alignments/{id}/export",
    permission: "ledger.alignment.export",
    summary: { zh: "导出衔接矩阵", en: "export the matrix" },
    params: ById,
    query: Type.Object({ format: oneOf(ALIGNMENT_FORMATS) }, closed),
    answer: "file",
  }),
  drawAlignmentLink: endpoint({
    method: "post",
    path: "/alignments/{id}/links",
    permission: "ledger.alignment.decide",
    summary: { zh: "手工建立衔接", en: "draw a link by hand" },
    params: ById,
    creates: true,
    body: Type.Object({ upperTaskId: Id, lowerTaskId: Id, relation: oneOf(ALIGNMENT_RELATIONS), reason }, closed),
    answer: AlignmentLink,
  }),
  confirmAlignmentLink: endpoint({
    method: "post",
    path: "/alignment-links/{id}/confirm",
    permission: "ledger.alignment.decide",
    summary: { zh: "确认衔接", en: "confirm a link" },
    params: ById,
    edits: true,
    answer: AlignmentLink,
  }),
  rejectAlignmentLink: endpoint({
    method: "post",
    path: "/alignment-links/{id}/reject",
    permission: "ledger.alignment.decide",
    summary: { zh: "否定衔接", en: "reject a link" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: AlignmentLink,
  }),
  reopenAlignmentLink: endpoint({
    method: "post",
    path: "/alignment-links/{id}/reopen",
    permission: "ledger.alignment.decide",
    summary: { zh: "撤回对衔接的判定", en: "take a decision about a link back" },
    params: ById,
    edits: true,
    answer: AlignmentLink,
  }),
} as const;
