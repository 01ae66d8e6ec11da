import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Endpoint } from "@zhigang/contract/http";
import type { Actor } from "@zhigang/domain/identity";
import { on } from "../database/database.ts";
import type { Tx } from "../database/database.ts";
import { AppError, KeptRefusal } from "./app-error.ts";
import type { Input } from "./serve.ts";

interface PlatformTables {
  "platform.idempotencyKey": {
    accountId: string;
    key: string;
    requestHash: string;
    answer: unknown;
    createdAt: Date;
  };
}

interface KeyedRequest {
  readonly key: string;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly input: Input<Endpoint>;
  readonly now: Date;
}

/** The key a request brought, or null; a key that cannot be kept is refused. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new AppError("http.invalid_idempotency_key");
}

/**
 * Runs the work once per key (draft-ietf-httpapi-idempotency-key-header-07): the same request again gets the same answer,
 * another body is refused; a copy in flight waits for the first to commit, because both insert the same row.
 */
export async function answerOnce(tx: Tx, keyed: KeyedRequest, work: () => Promise<unknown>): Promise<unknown> {
  const { key, actor, now } = keyed;
  const requestHash = hashOf(keyed);
  const id = { accountId: actor.accountId, key };

  const inserted = await on<PlatformTables>(tx)
    .insertInto("platform.idempotencyKey")
    .values({ ...id, requestHash, answer: null, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!inserted) return replay(tx, id, requestHash);

  const result = await work();
  if (result instanceof KeptRefusal) {
    await forget(tx, id);
    return result;
  }
  await on<PlatformTables>(tx)
    .updateTable("platform.idempotencyKey")
    .set({ answer: JSON.stringify(result ?? null) })
    .where("accountId", "=", id.accountId)
    .where("key", "=", key)
    .execute();
  return result;
}

/** What makes two requests the same: the deed, the body, and the bytes of every file. */
function hashOf({ request, input }: KeyedRequest): string {
  const hash = createHash("sha256").update(`${request.method} ${request.url}\n`);
  hash.update(JSON.stringify([request.body ?? null, input.fields]));
  for (const { fileName, bytes } of input.files) {
    hash.update(JSON.stringify(["file", fileName, bytes.byteLength])).update(bytes);
  }
  return hash.digest("hex");
}

/** A refusal is not an answer to keep: the same key may succeed later. */
async function forget(tx: Tx, { accountId, key }: { accountId: string; key: string }): Promise<void> {
  await on<PlatformTables>(tx)
    .deleteFrom("platform.idempotencyKey")
    .where("accountId", "=", accountId)
    .where("key", "=", key)
    .execute();
}

async function replay(tx: Tx, id: { accountId: string; key: string }, requestHash: string): Promise<unknown> {
  const first = await on<PlatformTables>(tx)
    .selectFrom("platform.idempotencyKey")
    .select(["requestHash", "answer"])
    .where("accountId", "=", id.accountId)
    .where("key", "=", id.key)
    .executeTakeFirstOrThrow();
  if (first.requestHash !== requestHash) throw new AppError("http.idempotency_mismatch");
  return first.answer;
}

/** Deletes keys older than a day; the promise holds for 24 hours. */
export async function deleteOldIdempotencyKeys(tx: Tx, now: Date): Promise<number> {
  const deleted = await on<PlatformTables>(tx)
    .deleteFrom("platform.idempotencyKey")
    .where("createdAt", "<", new Date(now.getTime() - 24 * 3_600_000))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
