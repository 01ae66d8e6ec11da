import type { Actor, Role } from "@zhigang/domain/identity";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";

/** The moment at which every test happens unless it says otherwise: 10:00 in China on 21 November 2026. */
export const TEST_NOW = new Date("2026-11-21T02:00:00Z");

/** What a test may say of a call; everything else has an honest default. */
export interface CallWish {
  readonly role?: Role;
  readonly roles?: readonly Role[];
  readonly actor?: Partial<Actor>;
  readonly now?: Date;
  readonly expectedVersion?: number;
}

/** A call by a signed-in person, by default of the plan office. Jobs it starts are kept in `enqueued`. */
export function aCall(tx: Tx, wish: CallWish = {}): Call & { readonly enqueued: { job: string; data: object }[] } {
  const enqueued: { job: string; data: object }[] = [];
  return {
    tx,
    actor: {
      accountId: newId(),
      name: "测试员",
      roles: wish.roles ?? [wish.role ?? "plan_office"],
      departmentId: null,
      divisionCode: null,
      ...wish.actor,
    },
    now: wish.now ?? TEST_NOW,
    language: "zh",
    requestId: newId(),
    address: "127.0.0.1",
    expectedVersion: wish.expectedVersion ?? null,
    enqueued,
    enqueue: async (job, data) => void enqueued.push({ job, data }),
    afterCommit: () => undefined,
  };
}
