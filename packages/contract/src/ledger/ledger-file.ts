import Type from "typebox";
import type { Static } from "typebox";
import { Moment } from "../http/index.ts";
import { Target, TaskRow } from "./shapes.ts";

/** By what a file of the ledger says which schema it follows. */
export const LEDGER_SCHEMA_ID = "urn:zhigang:ledger:1";

/** A task as it leaves the house: its row, with its words, its note and its measures. */
export const LedgerFileTask = Type.Object({
  ...TaskRow.properties,
  content: Type.String(),
  note: Type.String(),
  measures: Type.Array(Type.String()),
});
export type LedgerFileTask = Static<typeof LedgerFileTask>;

const head = { $schema: Type.Literal(LEDGER_SCHEMA_ID), exportedAt: Moment };

/** 台账 as JSON: what `export` writes and what comes back. Published as JSON Schema, draft 2020-12. */
export const LedgerFile = Type.Union([
  Type.Object({ ...head, kind: Type.Literal("tasks"), items: Type.Array(LedgerFileTask) }),
  Type.Object({ ...head, kind: Type.Literal("targets"), items: Type.Array(Target) }),
]);
export type LedgerFile = Static<typeof LedgerFile>;

/** The published schema: plain JSON Schema, as any validator takes it. */
export const LEDGER_JSON_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: LEDGER_SCHEMA_ID,
  title: "智港台账 — Zhigang ledger",
  description: "任务或目标的导出文件 — tasks or targets of the ledger, as exported",
  ...(JSON.parse(JSON.stringify(LedgerFile)) as Record<string, unknown>),
};
