import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "../logger.ts";
import { type Measure, writeMetrics } from "../metrics.ts";
import { AppError } from "./app-error.ts";
import { isOwnMachine } from "./is-own-machine.ts";

/** Whether one thing the service stands on is well; throwing says no. */
export type HealthCheck = () => Promise<boolean>;

export interface Health {
  readonly basePath: string;
  readonly logger: Logger;
  /** By the name that `/readyz` shows. */
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly measure: () => Promise<readonly Measure[]>;
  /** Whether `/metrics` answers other machines too. */
  readonly isMetricsOpen: boolean;
}

const KEPT_MS = 1_000;

/** `/livez`: the process lives. `/readyz`: what it stands on is well. `/metrics`: measures for Prometheus, for this machine alone. */
export function serveHealth(server: FastifyInstance, health: Health): void {
  const { basePath, isMetricsOpen, measure } = health;
  const examine = keptFor(KEPT_MS, () => examineAll(health));
  const collect = keptFor(KEPT_MS, measure);
  server.get(`${basePath}/livez`, (_request, reply) => unkept(reply).send({ status: "ok" }));
  server.get(`${basePath}/readyz`, async (_request, reply) => {
    const checks = await examine();
    const isReady = Object.values(checks).every((state) => state === "ok");
    return unkept(reply)
      .status(isReady ? 200 : 503)
      .send({ status: isReady ? "ok" : "unavailable", checks });
  });
  server.get(`${basePath}/metrics`, async (request: FastifyRequest, reply) => {
    if (!isMetricsOpen && !isOwnMachine(request)) throw new AppError("http.not_found");
    const text = writeMetrics(await collect());
    return unkept(reply).type("text/plain; version=0.0.4; charset=utf-8").send(text);
  });
}

function unkept(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "no-store");
}

/** The names and no more: why something is not well stands in the log, not in an answer anybody may read. */
async function examineAll({ checks, logger }: Health): Promise<Record<string, "ok" | "failing">> {
  const states = Object.entries(checks).map(async ([name, check]): Promise<[string, "ok" | "failing"]> => {
    try {
      return [name, (await check()) ? "ok" : "failing"];
    } catch (error) {
      logger.warn("health.failing", { check: name, error });
      return [name, "failing"];
    }
  });
  return Object.fromEntries(await Promise.all(states));
}

/** Asks at most once in a while, however many ask us. */
function keptFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  let at = 0;
  return () => {
    if (!kept || Date.now() - at > milliseconds) {
      kept = ask();
      kept.catch(() => (kept = undefined));
      at = Date.now();
    }
    return kept;
  };
}
