import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fillWords } from "@zhigang/contract/errors";
import { type AlignedPlan, readPlan } from "@zhigang/policy-text";
import { ExternalPrograms, pictureRecogniser, prepareFile } from "../modules/documents/reading/index.ts";
import {
  applyColumnMapping,
  chooseReader,
  proposeColumnMapping,
  READ_REFUSALS,
  READ_WARNINGS,
  ReadRefusal,
  type ReadResult,
} from "../modules/documents/readers/index.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import type { Output } from "./output.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";

const MOST_WARNINGS = 10;

/** Reads a plan from a file of any format without a database; what was lost on the way is told as a warning. */
export async function readPlanFile(path: string, out: Output): Promise<AlignedPlan> {
  const result = await readFileOrRefuse(path);
  warnOf(result, out);
  return readTasks(result);
}

/** What a file of any format holds; one that cannot be read is refused in words. */
export async function readFileOrRefuse(path: string): Promise<ReadResult> {
  const bytes = await readFile(path).catch((cause: unknown) => refuseUnreadable(path, cause));
  return await readOrRefuse(bytes, basename(path));
}

function warnOf({ warnings }: ReadResult, out: Output): void {
  for (const { code, details } of warnings.slice(0, MOST_WARNINGS)) {
    const { zh, en } = READ_WARNINGS[code];
    out.warn(fillWords(zh, details), fillWords(en, details));
  }
  const more = warnings.length - MOST_WARNINGS;
  if (more > 0) out.warn(`另有 ${more} 条提示。`, `${more} more like these.`);
}

/** A sheet whose header says nothing is read once more with what its values look like. */
function readTasks({ content, tables = [] }: ReadResult): AlignedPlan {
  const extraction = readPlan(content);
  if (extraction.tasks.length > 0 || tables.length === 0) return { content, extraction };
  const choices = proposeColumnMapping(content, tables).map(({ sheet, columns }) => ({
    sheet,
    isUsed: true,
    roles: columns.map((column) => column.role),
  }));
  const mapped = applyColumnMapping(content, tables, choices);
  return { content: mapped, extraction: readPlan(mapped) };
}

async function readOrRefuse(original: Uint8Array, fileName: string): Promise<ReadResult> {
  try {
    const programs = new ExternalPrograms();
    const { bytes, readAs, warnings } = await prepareFile(original, fileName, { programs });
    const recognise = await pictureRecogniser(programs, fileName);
    const result = await chooseReader(bytes, readAs).read(bytes, { fileName, ...(recognise && { recognise }) });
    return { ...result, warnings: [...warnings, ...result.warnings] };
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    const { zh, en } = READ_REFUSALS[error.code];
    const words = { zh: fillWords(zh, error.details), en: fillWords(en, error.details) };
    throw new StartRefusal({ code: error.code, reason: "usage", ...words }, { cause: error });
  }
}
