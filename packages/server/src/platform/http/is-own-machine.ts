import type { FastifyRequest } from "fastify";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a request was made on this machine itself, and not handed on by a proxy that runs beside us. */
export function isOwnMachine(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  const isHandedOn = ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => headers[name] !== undefined);
  return !isHandedOn && LOOPBACK.test(socket.remoteAddress ?? "127.0.0.1");
}
