import Type from "typebox";
import { Compile } from "typebox/compile";
import { oneOf, Id } from "@zhigang/contract/http";
import { NOTICE_FACT, NOTICE_KINDS, wayOf } from "@zhigang/domain/delivery";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Fact } from "../../../platform/outbox/fact.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { composeNotice } from "./compose.ts";
import { insertNotices } from "./notice-store.ts";
import type { NewNotice } from "./notice-store.ts";
import { queueOutgoing } from "./queue-outgoing.ts";
import { getRulesRow } from "./rules-store.ts";

const words = (maxLength: number) => Type.Object({ zh: Type.String({ maxLength }), en: Type.String({ maxLength }) });

/** What the fact must carry; a path of our own and no address of another house. */
const Raised = Compile(
  Type.Object({
    accountIds: Type.Array(Id, { maxItems: 10_000 }),
    kind: oneOf(NOTICE_KINDS),
    title: words(500),
    text: words(4000),
    link: Type.String({ maxLength: 500, pattern: "^/(?![/\\\\])" }),
    isUrgent: Type.Boolean(),
    dedupeKey: Type.String({ minLength: 1, maxLength: 300 }),
  }),
);

/** The fact under which a single notice stands in the log. */
export const TOLD_AT_ONCE = "delivery.notice.told";

type Parts = Pick<DeliveryParts, "clock" | "logger" | "publicAddress">;

/** Hears that people are to be told: keeps a notice for each, and sends at once what the rules let go at once. */
export async function hearNotices(tx: Tx, facts: readonly Fact[], parts: Parts): Promise<void> {
  const raised = facts.filter((fact) => fact.name === NOTICE_FACT);
  if (raised.length === 0) return;
  const rules = await getRulesRow(tx);
  for (const fact of raised) {
    const notice = readNotice(fact, parts);
    if (notice === null) continue;
    const fresh = await insertNotices(tx, noticesOf(fact, notice, wayOf(notice, rules)));
    const mayWake = rules.wakingKinds.includes(notice.kind);
    const atOnce = fresh.filter((each) => each.way === "at_once");
    await queueOutgoing(
      tx,
      TOLD_AT_ONCE,
      atOnce.map((each) => ({
        accountId: each.accountId,
        occasionId: each.id,
        notices: 1,
        mayWake,
        compose: (manner) => composeNotice(each, manner),
      })),
      { now: parts.clock.now(), publicAddress: parts.publicAddress },
    );
  }
}

/** A fact in another form is a fault of ours: it is told to the log and holds up no other. */
function readNotice({ id, data }: Fact, { logger }: Parts): RaisedNotice | null {
  if (Raised.Check(data)) return data;
  logger.error("delivery.notice_malformed", { factId: id });
  return null;
}

function noticesOf({ id: factId, at }: Fact, notice: RaisedNotice, way: NewNotice["way"]): NewNotice[] {
  const { kind, title, text, link, isUrgent, dedupeKey } = notice;
  return [...new Set(notice.accountIds)].map((accountId) => ({
    id: newId(),
    accountId,
    factId,
    dedupeKey,
    kind,
    titleZh: title.zh,
    titleEn: title.en,
    textZh: text.zh,
    textEn: text.en,
    link,
    isUrgent,
    way,
    happenedAt: at,
  }));
}
