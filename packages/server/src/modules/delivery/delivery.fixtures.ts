import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { createLogger } from "../../platform/logger.ts";
import { TEST_NOW } from "../../testing/a-call.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { openSecretBox } from "../../platform/secret-box.ts";

/** The facts that may be told in tests. */
export const FACTS = ["ledger.task.changed", "ledger.plan.published"];

/** A clock that a test moves. */
export interface MovedClock {
  at: Date;
  now(): Date;
}

/** Parts of the room over a database; addresses of this machine may be told. */
export function deliveryParts(
  db: Tx,
  internalHosts: readonly string[] = [],
): DeliveryParts & { readonly clock: MovedClock } {
  const clock: MovedClock = { at: TEST_NOW, now: () => clock.at };
  return {
    db,
    clock,
    logger: createLogger("silent"),
    secrets: openSecretBox(join(tmpdir(), `zhigang-secret-${newId()}.key`)),
    addresses: { internalHosts },
    facts: FACTS,
    publicAddress: "https://city.example",
    isWorkday: async () => true,
  };
}

/** What somebody outside was told. */
export interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody outside who listens, on this machine. */
export interface Outsider {
  readonly url: string;
  readonly host: string;
  readonly told: Told[];
  /** What it answers from here on. */
  status: number;
  close(): Promise<void>;
}

/** Opens a listener outside; its answers may be moved by the test. */
export async function anOutsider(answer?: (response: ServerResponse) => void): Promise<Outsider> {
  const told: Told[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      told.push({ headers: request.headers, body });
      if (answer) answer(response);
      else response.writeHead(outsider.status).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const outsider: Outsider = {
    url: `http://127.0.0.1:${port}/hook`,
    host: `127.0.0.1:${port}`,
    told,
    status: 200,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return outsider;
}
