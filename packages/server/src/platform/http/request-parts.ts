import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "@zhigang/domain/glossary";
import { AppError } from "./app-error.ts";
import type { FileAnswer, UploadedFile } from "./serve.ts";

/** The session token of a request, from its cookie. */
export function cookieOf(request: FastifyRequest): string | null {
  return request.cookies["__Host-zhigang"] ?? request.cookies["zhigang"] ?? null;
}

/** The language the caller reads: the client's own header, else Accept-Language, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = String(request.headers["x-language"] ?? request.headers["accept-language"] ?? "");
  return /^\s*en/i.test(wanted) ? "en" : "zh";
}

/** Refuses a changing request that a foreign page made with this browser's cookie (Fetch Metadata, else Origin). */
export function checkSameOrigin(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new AppError("http.foreign_origin");
  const { origin } = request.headers;
  if (site === undefined && origin !== undefined && URL.parse(origin)?.host !== request.headers.host) {
    throw new AppError("http.foreign_origin");
  }
}

/** Reads a multipart body: its files, each within the limit, and its text fields. */
export async function readUpload(request: FastifyRequest, limitBytes: number) {
  if (!request.isMultipart()) throw new AppError("http.unsupported_media_type");
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fileSize: limitBytes, files: 50 } })) {
    if (part.type === "field") {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const bytes = await part.toBuffer();
    files.push({ fileName: part.filename, bytes });
  }
  return { files, fields };
}

/** Sends a download with its name in both header forms (RFC 6266, RFC 5987). */
export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const ascii = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  const encoded = encodeURIComponent(file.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const disposition = file.inline ? "inline" : "attachment";
  return reply
    .header("content-type", file.contentType)
    .header("content-disposition", `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`)
    .header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    .send(
      file.body instanceof Uint8Array
        ? Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength)
        : file.body,
    );
}
