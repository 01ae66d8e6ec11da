import type { FastifyRequest } from "fastify";
import { AppError } from "./app-error.ts";
import { isKeepable } from "./keepable-text.ts";
import type { UploadedFile } from "./serve.ts";

const MOST_FILES = 50;
const MOST_FIELDS = 20;
const MOST_FIELD_BYTES = 10_000;
/** All files together, in files of the largest size: so much may stand in memory for one request. */
const MOST_TOGETHER = 10;

/** A multipart body: its files and its text fields. */
export interface Upload {
  readonly files: readonly UploadedFile[];
  readonly fields: Readonly<Record<string, string>>;
}

export const NOTHING_UPLOADED: Upload = { files: [], fields: {} };

/** Reads a multipart body: its files, each within the limit, and its text fields. */
export async function readUpload(request: FastifyRequest, limitBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError("http.unsupported_media_type");
  try {
    return await readParts(request, limitBytes);
  } catch (error) {
    if (error instanceof AppError || isOfLibrary(error)) throw error;
    throw Object.assign(new AppError("http.malformed_upload"), { cause: error });
  }
}

async function readParts(request: FastifyRequest, limitBytes: number): Promise<Upload> {
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  let total = 0;
  const limits = { fileSize: limitBytes, files: MOST_FILES, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES };
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      if (part.valueTruncated) throw new AppError("http.body_too_large");
      fields[part.fieldname] = keepable(String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    total += bytes.byteLength;
    if (total > limitBytes * MOST_TOGETHER) throw new AppError("http.body_too_large");
    files.push({ fileName: fileNameOf(part.filename), bytes });
  }
  return { files, fields };
}

/** Browsers write a quotation mark in a file name as %22 (WHATWG HTML, multipart/form-data). */
function fileNameOf(written: string): string {
  return keepable(written.replaceAll("%22", '"'));
}

function keepable(text: string): string {
  if (!isKeepable(text)) throw new AppError("http.invalid_text");
  return text;
}

function isOfLibrary(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith("FST_");
}
