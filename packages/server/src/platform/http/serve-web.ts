import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "./app-error.ts";
import { nonceFor } from "./security-headers.ts";

/**
 * Serves the built web application: its files with long caching, and its page for every other path, so that a link
 * into the application works. The page learns the style nonce from its own head.
 */
export async function serveWeb(server: FastifyInstance, folder: string, basePath: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  // The built page addresses its files relatively; `<base>` would be refused by our own policy (base-uri 'none').
  const page = (await readFile(join(folder, "index.html"), "utf8")).replaceAll('"./', `"${basePath}/`);
  const sendPage = (reply: FastifyReply) => {
    const nonce = nonceFor(reply);
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(page.replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`));
  };

  await server.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: `${basePath}/assets/`,
    immutable: true,
    maxAge: "365d",
    index: false,
    preCompressed: true,
  });
  server.get(`${basePath}/*`, (request, reply) => {
    const path = request.url.slice(basePath.length).split("?")[0] ?? "/";
    if (path.startsWith("/api/") || /\.\w+$/.test(path)) throw new AppError("http.not_found");
    return sendPage(reply);
  });
  if (basePath !== "") server.get(basePath, (_request, reply) => reply.redirect(`${basePath}/`));
}
