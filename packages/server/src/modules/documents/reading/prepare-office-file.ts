import { ReadRefusal } from "../readers/reader.ts";
import type { Warning } from "../readers/reader.ts";
import { convertWithOffice, hasOffice } from "../tools/office.ts";
import { ProgramFailure } from "../tools/program-failure.ts";
import { officeFileOf } from "./office-formats.ts";
import type { OfficeFile } from "./office-formats.ts";
import type { PreparedFile, Preparer, PrepareOptions } from "./prepared-file.ts";

/** Old office files: LibreOffice makes docx or xlsx of them; without it, only the prose of a `.doc` is read. */
export const prepareOfficeFile: Preparer = async (bytes, fileName, options) => {
  const file = officeFileOf(bytes, fileName);
  if (file === null) return null;
  if (!(await hasOffice(options.programs))) return withoutOffice(bytes, fileName, file, "doc_without_office");
  try {
    return await convert(bytes, fileName, file, options);
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    if (error.reason === "cancelled") throw new ReadRefusal("documents.reading_cancelled", { fileName }, error);
    return withoutOffice(bytes, fileName, file, "doc_not_converted", error);
  }
};

async function convert(
  bytes: Uint8Array,
  fileName: string,
  { format, from, to }: OfficeFile,
  { programs, signal }: PrepareOptions,
): Promise<PreparedFile> {
  const converted = await convertWithOffice(programs, { bytes, from, to, signal });
  const warning: Warning = { code: "converted", details: { from: format, to } };
  return { bytes: converted, readAs: `${fileName}.${to}`, convertedFrom: format, warnings: [warning] };
}

/** The binary Word format has a reader of its own for its prose; everything else says how to save it. */
function withoutOffice(
  bytes: Uint8Array,
  fileName: string,
  { format, from, to }: OfficeFile,
  code: "doc_without_office" | "doc_not_converted",
  cause?: ProgramFailure,
): PreparedFile {
  if (from === "doc") {
    return { bytes, readAs: `${fileName}.doc`, convertedFrom: format, warnings: [{ code, details: { format } }] };
  }
  if (code === "doc_without_office") {
    throw new ReadRefusal("documents.needs_office", { fileName, found: format, saveAs: to });
  }
  const isSlow = cause?.reason === "too_slow";
  const refusal = isSlow ? "documents.conversion_too_slow" : "documents.conversion_failed";
  throw new ReadRefusal(refusal, { fileName, saveAs: to }, cause);
}
