import Type from "typebox";
import { IMPORT_STATUSES } from "@zhigang/domain/documents";
import { ById, endpoint, oneOf } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Import } from "./shapes.ts";

const closed = { additionalProperties: false } as const;

/** 导入: files on their way to a draft. */
export const importEndpoints = {
  startImports: endpoint({
    method: "post",
    path: "/imports",
    permission: "documents.file.import",
    summary: {
      zh: "导入一个或多个文件，压缩包中的文件逐个导入",
      en: "import one or several files; those of a zip archive one by one",
    },
    uploads: true,
    creates: true,
    answer: Type.Object({
      items: Type.Array(Import),
      /** What macOS and the like leave in an archive: not imported. */
      leftOut: Type.Array(Type.Object({ archive: Type.String(), names: Type.Array(Type.String()) })),
    }),
  }),
  listImports: endpoint({
    method: "get",
    path: "/imports",
    permission: "documents.file.import",
    summary: { zh: "导入记录", en: "list imports" },
    query: listQuery({ status: Type.Optional(oneOf(IMPORT_STATUSES)) }),
    answer: pageOf(Import),
  }),
  getImport: endpoint({
    method: "get",
    path: "/imports/{id}",
    permission: "documents.file.import",
    summary: { zh: "一次导入的进度", en: "progress of one import" },
    params: ById,
    answer: Import,
  }),
  getImportTemplate: endpoint({
    method: "get",
    path: "/import-template",
    permission: "documents.file.import",
    summary: { zh: "下载手工录入规划的模板", en: "download the template for typing a plan by hand" },
    answer: "file",
  }),
  mapColumns: endpoint({
    method: "post",
    path: "/imports/{id}/map-columns",
    permission: "documents.file.import",
    summary: { zh: "确认表格各列的含义", en: "say what the columns of a table hold" },
    params: ById,
    body: Type.Object(
      {
        sheets: Type.Array(
          Type.Object({ sheet: Type.String(), isUsed: Type.Boolean(), roles: Type.Array(Type.String()) }, closed),
          { minItems: 1 },
        ),
        remember: Type.Boolean(),
      },
      closed,
    ),
    answer: Import,
  }),
  retryImport: endpoint({
    method: "post",
    path: "/imports/{id}/retry",
    permission: "documents.file.import",
    summary: { zh: "重新读取", en: "read the file again" },
    params: ById,
    answer: Import,
  }),
} as const;
