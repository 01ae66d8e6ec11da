import Type from "typebox";
import { CHANGES, COMPARATORS } from "@zhigang/domain/ledger";
import { TargetValue } from "../documents/index.ts";
import { ById, Day, endpoint, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { EXPORT_FORMATS, targetFilters } from "./filters.ts";
import { Target } from "./shapes.ts";

const closed = { additionalProperties: false } as const;

/** 目标: the table, one target, and what may be changed of it. */
export const targetEndpoints = {
  listTargets: endpoint({
    method: "get",
    path: "/targets",
    permission: "ledger.target.read",
    summary: { zh: "目标列表", en: "list targets" },
    query: listQuery(targetFilters),
    answer: pageOf(Target),
  }),
  exportTargets: endpoint({
    method: "get",
    path: "/targets/export",
    permission: "ledger.task.export",
    summary: { zh: "导出目标", en: "export targets" },
    query: Type.Object({ format: oneOf(EXPORT_FORMATS), ...targetFilters }, closed),
    answer: "file",
  }),
  getTarget: endpoint({
    method: "get",
    path: "/targets/{id}",
    permission: "ledger.target.read",
    summary: { zh: "一项目标", en: "one target" },
    params: ById,
    answer: Target,
  }),
  editTarget: endpoint({
    method: "patch",
    path: "/targets/{id}",
    permission: "ledger.target.edit",
    summary: { zh: "修改目标", en: "edit a target" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({
        name: typedText({ maxLength: 300 }),
        comparator: oneOf(COMPARATORS),
        value: nullable(TargetValue),
        unit: Type.String({ maxLength: 60 }),
        change: oneOf(CHANGES),
        kind: nullable(oneOf(["binding", "anticipated"])),
        dueOn: nullable(Day),
        reason: Type.String({ maxLength: 1000 }),
      }),
      closed,
    ),
    answer: Target,
  }),
} as const;
