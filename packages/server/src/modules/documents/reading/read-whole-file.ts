import type { MappingProposal } from "@zhigang/contract/documents";
import { readPlan } from "@zhigang/policy-text";
import { applyColumnMapping, chooseReader, proposeColumnMapping } from "../readers/index.ts";
import type { ReadResult, SheetRoles } from "../readers/index.ts";
import type { FileReading, ReadingOptions } from "./file-reading.ts";

/** Reads one file from its bytes to its tasks, here and now. For files of strangers use `readInWorker`. */
export async function readWholeFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<FileReading> {
  const sheets = options.sheets ?? [];
  options.onStage?.("detecting");
  const reader = chooseReader(bytes, options.readAs ?? fileName);

  options.onStage?.("reading");
  const skippedSheets = sheets.filter((sheet) => !sheet.isUsed).map((sheet) => sheet.sheet);
  const recognition = options.recognise && { recognise: options.recognise };
  const result = await reader.read(bytes, { fileName, skippedSheets, ...recognition });
  const content = applyColumnMapping(result.content, result.tables ?? [], sheets);

  options.onStage?.("extracting");
  const extraction = readPlan(content);
  return { format: result.format, content, warnings: result.warnings, extraction, mapping: mappingOf(result, sheets) };
}

function mappingOf(result: ReadResult, sheets: readonly SheetRoles[]): MappingProposal | null {
  if (!result.tables) return null;
  const proposals = proposeColumnMapping(result.content, result.tables);
  return {
    sheets: proposals.map(({ columns, isHidden, ...proposal }) => ({
      ...proposal,
      ...(isHidden && { isHidden }),
      isRemembered: sheets.some((sheet) => sheet.sheet === proposal.sheet),
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
    })),
  };
}
