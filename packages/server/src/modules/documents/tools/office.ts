import type { ExternalPrograms } from "./external-programs.ts";
import { OFFICE_SETTINGS } from "./office-settings.ts";
import { ProgramFailure } from "./program-failure.ts";

/** What LibreOffice is asked to make of a file. */
export type OfficeTarget = "docx" | "xlsx" | "pdf";

/** What is converted, and how long that may take. */
export interface OfficeConversion {
  readonly bytes: Uint8Array;
  /** The extension that tells LibreOffice what it is given, without the dot. */
  readonly from: string;
  readonly to: OfficeTarget;
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal | undefined;
}

const NAMES = ["soffice", "libreoffice"] as const;
const TIME_LIMIT_MS = 60_000;
const FILTERS: Readonly<Record<OfficeTarget, string>> = {
  docx: "docx:MS Word 2007 XML",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  pdf: "pdf",
};

/** Whether LibreOffice is installed. */
export function hasOffice(programs: ExternalPrograms): Promise<boolean> {
  return programs.has(...NAMES);
}

/** Converts an office file with LibreOffice, with a profile of its own for each run. Throws `ProgramFailure`. */
export async function convertWithOffice(programs: ExternalPrograms, conversion: OfficeConversion): Promise<Buffer> {
  const { bytes, from, to, timeLimitMs = TIME_LIMIT_MS, signal } = conversion;
  const { files } = await programs.run({
    names: NAMES,
    args: [
      "-env:UserInstallation=file://{folder}/profile",
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--nodefault",
      "--convert-to",
      FILTERS[to],
      "--outdir",
      "{folder}",
      `{folder}/original.${from}`,
    ],
    files: { [`original.${from}`]: bytes, "profile/user/registrymodifications.xcu": OFFICE_SETTINGS },
    wants: (name) => name === resultName(from, to),
    limits: { timeLimitMs, memoryLimitMb: 2_000, outputLimitMb: 100 },
    signal,
  });
  const result = files.get(resultName(from, to));
  // LibreOffice ends with 0 even where it could not load the file.
  if (!result || result.length === 0) throw new ProgramFailure("failed", "soffice", "gave no result");
  return result;
}

/** A result of the same extension would overwrite what it is made from; that is never asked for. */
function resultName(from: string, to: OfficeTarget): string {
  return from === to ? "" : `original.${to}`;
}
