import { fillWords } from "@zhigang/contract/errors";
import type { Import, MappingProposal, ReadingWarning } from "@zhigang/contract/documents";
import type { Language } from "@zhigang/domain/glossary";
import type { Place } from "@zhigang/policy-text";
import { READ_REFUSALS } from "../readers/refusals.ts";
import type { Words } from "../readers/reader.ts";
import { READ_WARNINGS } from "../readers/warnings.ts";
import type { ImportRow } from "./import-store.ts";

/** A reader's warning as it is kept. */
export interface StoredWarning {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** One import as its owner sees it, its refusal and warnings in words. */
export function presentImport(row: ImportRow, language: Language): Import {
  return {
    id: row.id,
    fileName: row.fileName,
    origin: row.origin,
    byteSize: row.byteSize,
    format: row.format,
    status: row.status,
    stage: row.stage,
    progress: row.progress,
    problem: row.problem && {
      code: row.problem.code,
      message: phrase(READ_REFUSALS, row.problem.code, row.problem.details, language),
    },
    warnings: (row.warnings as StoredWarning[]).map((warning) => presentWarning(warning, language)),
    mapping: row.mapping as MappingProposal | null,
    isKnown: row.isKnown,
    documentId: row.documentId,
    draftId: row.draftId,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByName,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** A warning in words, with its place. */
export function presentWarning(warning: StoredWarning, language: Language): ReadingWarning {
  const { count } = warning.details;
  return {
    code: warning.code,
    message: phrase(READ_WARNINGS, warning.code, warning.details, language),
    place: warning.place ? placeName(warning.place, language) : null,
    ...(typeof count === "number" && { count }),
  };
}

function phrase(
  table: Readonly<Record<string, Words>>,
  code: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  return fillWords(table[code]?.[language] ?? code, details);
}

const PLACE_WORDS = {
  line: { zh: "第 {line} 行", en: "line {line}" },
  paragraph: { zh: "第 {paragraph} 段", en: "paragraph {paragraph}" },
  table_cell: { zh: "表 {table} 第 {row} 行第 {column} 列", en: "table {table}, row {row}, column {column}" },
  page_box: { zh: "第 {page} 页", en: "page {page}" },
  sheet_cell: { zh: "工作表“{sheet}” {address}", en: "sheet “{sheet}” {address}" },
  element: { zh: "{path}", en: "{path}" },
} as const satisfies Readonly<Record<Place["kind"], Words>>;

/** A place of the original in words: 第 3 段, sheet “任务” B7. */
export function placeName(place: Place, language: Language): string {
  return fillWords(PLACE_WORDS[place.kind][language], { ...place });
}
