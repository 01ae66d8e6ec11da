import type { Actor } from "@zhigang/domain/identity";
import type { Clock } from "../clock.ts";
import type { Tx } from "../database/database.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** What the door needs from the rooms and the machine around it. */
export interface Doorkeeping {
  readonly db: Tx;
  readonly clock: Clock;
  readonly basePath: string;
  readonly secureCookies: boolean;
  readonly uploadLimitBytes: number;
  readonly limiter: RateLimiter;
  /** Whether there is room on the disk to write. */
  hasRoom(): boolean;
  /** Puts a job into the queue inside the given transaction. */
  enqueue(tx: Tx, job: string, data: object): Promise<void>;
  /** Who holds this session token now; null for nobody. */
  authenticate(token: string | null, address: string): Promise<Actor | null>;
  /** Called when a signed-in actor is refused, so that the audit knows. */
  onRefused(actor: Actor, permission: string, requestId: string, address: string): Promise<void>;
}
