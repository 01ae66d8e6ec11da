import type { FastifyInstance } from "fastify";
import { AppError } from "./app-error.ts";
import { isKeepable } from "./keepable-text.ts";

/** JSON and nothing that merely looks like it: another content type is 415, malformed JSON is 422 (quality S-76). */
export function acceptOnlyJson(server: FastifyInstance): void {
  server.removeContentTypeParser(["application/json", "text/plain"]);
  server.addContentTypeParser(
    /^application\/json(?:\s*;\s*charset=utf-8)?$/i,
    { parseAs: "string" },
    (_request, body, done) => {
      if (body === "") return done(null, undefined);
      try {
        done(null, parseSafely(String(body)));
      } catch (error) {
        done(error instanceof AppError ? error : new AppError("http.malformed_body"));
      }
    },
  );
}

function parseSafely(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === "__proto__" || (key === "constructor" && typeof value === "object")) throw new SyntaxError(key);
    if (!isKeepable(key) || (typeof value === "string" && !isKeepable(value))) throw new AppError("http.invalid_text");
    return value;
  });
}
