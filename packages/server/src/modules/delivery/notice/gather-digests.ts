import { digestDayAt } from "@zhigang/domain/delivery";
import type { CalendarDate } from "@zhigang/domain/values";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { byPerson } from "./by-person.ts";
import { composeDigest } from "./compose.ts";
import { insertDigest, takeNoticesToGather } from "./notice-store.ts";
import { queueOutgoing } from "./queue-outgoing.ts";
import type { ForPerson } from "./queue-outgoing.ts";
import { getRulesRow } from "./rules-store.ts";

/** The fact under which a digest stands in the log. */
export const TOLD_BY_DIGEST = "delivery.digest.told";

/** So many people in one transaction: a process that dies has told nobody twice, and another goes on. */
const PEOPLE_AT_ONCE = 50;

type Parts = Pick<DeliveryParts, "db" | "clock" | "publicAddress" | "isWorkday">;

/**
 * Gathers what people have not read into one digest for each person and working day, from its hour on. What came after that
 * hour waits for the next; after a rest the digest of the day goes late rather than never. Gives how many were made.
 */
export async function gatherDigests(parts: Parts): Promise<number> {
  const { db, clock, isWorkday } = parts;
  const now = clock.now();
  const rules = await getRulesRow(db);
  const day = digestDayAt(now, rules);
  if (day === null || !(await isWorkday(day))) return 0;
  const hour = String(rules.digestHour).padStart(2, "0");
  const before = new Date(`${day}T${hour}:00:00+08:00`);
  let made = 0;
  for (;;) {
    const people = await withTransaction(db, (tx) => gatherSome(tx, day, before, parts));
    if (people === 0) return made;
    made += people;
  }
}

async function gatherSome(tx: Tx, day: CalendarDate, before: Date, { clock, publicAddress }: Parts): Promise<number> {
  const now = clock.now();
  const notices = await takeNoticesToGather(tx, { day, before, people: PEOPLE_AT_ONCE });
  const items: ForPerson[] = [];
  for (const [accountId, own] of byPerson(notices)) {
    const id = newId();
    if (!(await insertDigest(tx, { id, accountId, day, madeAt: now, notices: own }))) continue;
    const compose: ForPerson["compose"] = (manner) => composeDigest(day, own, manner);
    items.push({ accountId, occasionId: id, notices: own.length, mayWake: false, compose });
  }
  await queueOutgoing(tx, TOLD_BY_DIGEST, items, { now, publicAddress });
  return items.length;
}
