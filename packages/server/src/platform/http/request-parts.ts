import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "@zhigang/domain/glossary";
import { AppError } from "./app-error.ts";
import type { FileAnswer } from "./serve.ts";

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
  if (site === undefined && origin !== undefined && !isOwnOrigin(origin, request.headers.host ?? "")) {
    throw new AppError("http.foreign_origin");
  }
}

/** Browsers leave a default port out of the origin, proxies may leave it in the host. */
function isOwnOrigin(origin: string, host: string): boolean {
  const page = URL.parse(origin);
  return page !== null && page.host === URL.parse(`${page.protocol}//${host}`)?.host;
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
