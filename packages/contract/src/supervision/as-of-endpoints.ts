import Type from "typebox";
import { BOARD_SHEETS } from "@zhigang/domain/supervision";
import type { BoardSheet } from "@zhigang/domain/supervision";
import { Day, endpoint, Id, oneOf } from "../http/index.ts";
import { LedgerAsOf, LedgerDifferences } from "./as-of-shapes.ts";

const closed = { additionalProperties: false } as const;
/** The print itself, and PDF where the machine has LibreOffice. */
export const BOARD_FORMATS = ["svg", "pdf"] as const;
const sheet = oneOf(Object.keys(BOARD_SHEETS) as BoardSheet[]);
const planId = Type.Optional(Id);

/** The ledger of past days. */
export const asOfEndpoints = {
  getLedgerAsOf: endpoint({
    method: "get",
    path: "/supervision/as-of",
    permission: "supervision.item.read",
    summary: { zh: "台账时点", en: "the ledger as it stood on a day" },
    query: Type.Object({ on: Day, planId }, closed),
    snapshot: true,
    answer: LedgerAsOf,
  }),
  getLedgerDifferences: endpoint({
    method: "get",
    path: "/supervision/as-of/differences",
    permission: "supervision.item.read",
    summary: { zh: "两日之间的变化", en: "what changed in the ledger between two days" },
    query: Type.Object({ from: Day, to: Day, planId }, closed),
    snapshot: true,
    answer: LedgerDifferences,
  }),
  downloadBoard: endpoint({
    method: "get",
    path: "/supervision/board/file",
    permission: "supervision.item.read",
    summary: { zh: "挂图作战图", en: "the board of items on one sheet" },
    query: Type.Object({ on: Day, planId, sheet, format: oneOf(BOARD_FORMATS) }, closed),
    answer: "file",
  }),
} as const;
