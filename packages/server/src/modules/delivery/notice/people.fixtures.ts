import { sql } from "kysely";
import type { Language } from "@zhigang/domain/glossary";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { Actor } from "@zhigang/domain/identity";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { relayFacts } from "../../../platform/outbox/relay.ts";
import { aCall, TEST_NOW } from "../../../testing/a-call.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { deliveryListener } from "../index.ts";
import { editNoticePreferences, getNoticePreferences } from "../preference/keep-preferences.ts";

/** Somebody with an account who may be told things. */
export async function aPerson(
  db: Tx,
  wish: { name?: string; language?: Language; status?: string } = {},
): Promise<Actor> {
  const { name = "赵敏", language = null, status = "active" } = wish;
  const accountId = newId();
  await sql`
    insert into identity.account (id, login_name, login_name_key, name, status, language, created_at)
    values (${accountId}, ${accountId}, ${accountId}, ${name}, ${status}, ${language}, ${TEST_NOW})`.execute(db);
  return { accountId, name, roles: ["liaison"], departmentId: null, divisionCode: null };
}

/** Lets a person choose these channels. */
export async function choose(
  db: Tx,
  actor: Actor,
  channels: readonly { readonly id: string; readonly handle?: string }[],
  email: string | null = null,
): Promise<void> {
  await withTransaction(db, async (tx) => {
    const { version } = await getNoticePreferences(aCall(tx, { actor }));
    const wanted = channels.map(({ id, handle = null }) => ({ id, handle }));
    await editNoticePreferences(aCall(tx, { actor, expectedVersion: version }), { email, channels: wanted });
  });
}

/** A notice as the supervision office would raise it. */
export function aNotice(people: readonly Actor[], wish: Partial<RaisedNotice> = {}): RaisedNotice {
  return {
    accountIds: people.map((person) => person.accountId),
    kind: "overdue",
    title: { zh: "人工智能产业园已逾期", en: "The AI park is overdue" },
    text: { zh: "应于11月20日完成", en: "It was due on 20 November" },
    link: "/supervision/items/1",
    isUrgent: false,
    dedupeKey: newId(),
    ...wish,
  };
}

/** Announces notices as facts of the outbox at a moment, and lets the room hear them. */
export async function raise(
  parts: DeliveryParts,
  notices: readonly object[],
  at: Date = parts.clock.now(),
): Promise<void> {
  await withTransaction(parts.db, (tx) =>
    announce(
      aCall(tx, { now: at }),
      notices.map((data) => ({ name: NOTICE_FACT, subject: newId(), data })),
    ),
  );
  await relayFacts(parts.db, [deliveryListener(parts)]);
}
