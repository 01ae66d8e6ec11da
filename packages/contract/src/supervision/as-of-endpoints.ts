import Type from "typebox";
import { Day, endpoint, Id } from "../http/index.ts";
import { LedgerAsOf, LedgerDifferences } from "./as-of-shapes.ts";

const closed = { additionalProperties: false } as const;
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
} as const;
