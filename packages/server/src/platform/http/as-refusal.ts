import type { ErrorCode } from "@zhigang/contract/errors";
import { isDatabaseAway } from "../database/is-database-away.ts";
import { AppError } from "./app-error.ts";

/** What the libraries beneath refuse by themselves, in our words. */
const BY_LIBRARY_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "http.unsupported_media_type",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "http.unsupported_media_type",
  FST_ERR_CTP_BODY_TOO_LARGE: "http.body_too_large",
  FST_REQ_FILE_TOO_LARGE: "http.body_too_large",
  FST_FILES_LIMIT: "http.body_too_large",
  FST_FIELDS_LIMIT: "http.body_too_large",
  FST_PARTS_LIMIT: "http.body_too_large",
  FST_PROTO_VIOLATION: "http.malformed_upload",
  FST_ERR_CTP_EMPTY_JSON_BODY: "http.malformed_body",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "http.malformed_body",
  FST_ERR_BAD_URL: "http.not_found",
  FST_ERR_MAX_PARAM_LENGTH: "http.not_found",
};

/** Anything thrown as the refusal it stands for; what stands for none stays what it is, a bug. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = BY_LIBRARY_CODE[String(code)];
  if (known !== undefined) return new AppError(known);
  // The rest of what the libraries refuse are addresses of files: hidden, malformed, outside the folder.
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) return new AppError("http.not_found");
  if (isDatabaseAway(error)) return Object.assign(new AppError("http.database_away"), { cause: error });
  return error;
}
