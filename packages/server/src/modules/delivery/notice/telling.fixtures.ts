import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Channel, ChannelDelivery } from "@zhigang/contract/delivery";
import type { ChannelContent } from "@zhigang/domain/delivery";
import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { aCall } from "../../../testing/a-call.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { listChannelDeliveries } from "../channel/channel-log.ts";
import { createMailChannel } from "../channel/keep-mail-channels.ts";
import { createRobotChannel } from "../channel/keep-robot-channels.ts";
import { deliveryParts } from "../delivery.fixtures.ts";
import { aMailServer } from "../mail/a-mail-server.fixtures.ts";
import type { MailHouse } from "../mail/a-mail-server.fixtures.ts";
import { aRobot } from "../robot/a-robot.fixtures.ts";
import type { Robot } from "../robot/a-robot.fixtures.ts";
import { aPerson } from "./people.fixtures.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** An hour in China on a day of November 2026; the 23rd is a Monday. */
export function at(hour: number, day = 23): Date {
  return new Date(Date.UTC(2026, 10, day, hour - 8));
}

/** A house with its channels, on a database of its own; the people, servers and notices are new in each test. */
export class Telling {
  clone: ClonedDatabase | undefined;
  post!: MailHouse;
  robot!: Robot;
  zhao!: Actor;
  #now = new Date();

  get db(): Tx {
    if (!this.clone) throw new Error("useTelling(): ask for the database inside a test");
    return this.clone.db;
  }

  async begin(): Promise<void> {
    this.post = await aMailServer();
    this.robot = await aRobot("dingtalk", { secret: "SEC1", now: () => this.#now });
    this.zhao = await aPerson(this.db);
  }

  async end(): Promise<void> {
    await Promise.all([this.post.close(), this.robot.close()]);
    for (const table of ["channel", "preference", "notice", "digest"]) {
      await sql`delete from delivery.${sql.raw(table)}`.execute(this.db);
    }
    await sql`update delivery.notice_rules set waking_kinds = '{}'`.execute(this.db);
    await sql`delete from platform.outbox`.execute(this.db);
  }

  partsAt(now: Date) {
    this.#now = now;
    const parts = deliveryParts(this.db, [this.post.host, this.robot.host]);
    parts.clock.at = now;
    return parts;
  }

  admin(): Call {
    return aCall(this.db, { role: "system_administrator" });
  }

  byMail(parts: ReturnType<typeof deliveryParts>, content: ChannelContent = "notices"): Promise<Channel> {
    const server = {
      host: "127.0.0.1",
      port: this.post.port,
      security: "none" as const,
      username: null,
      password: null,
    };
    return createMailChannel(this.admin(), parts, {
      ...server,
      name: "邮箱",
      content,
      fromAddress: "ducha@city.example",
      receiverDomains: [],
    });
  }

  byRobot(parts: ReturnType<typeof deliveryParts>): Promise<Channel> {
    const robot = { kind: "dingtalk" as const, url: this.robot.url, signingSecret: "SEC1" };
    return createRobotChannel(this.admin(), parts, { ...robot, name: "群", content: "notices" });
  }

  async logOf(id: string): Promise<ChannelDelivery[]> {
    return (await listChannelDeliveries(this.admin(), id, {})).items;
  }

  subjects(): string[] {
    return this.post.letters.map((letter) => letter.subject);
  }
}

/** Gives the tests of a file such a house. */
export function useTelling(): Telling {
  const telling = new Telling();
  beforeAll(async () => void (telling.clone = await cloneDatabase()));
  afterAll(() => telling.clone?.drop());
  beforeEach(() => telling.begin());
  afterEach(() => telling.end());
  return telling;
}
