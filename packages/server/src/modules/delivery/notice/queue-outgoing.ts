import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { findRecipients } from "../../identity/index.ts";
import { listPersonalRoads } from "../preference/preference-store.ts";
import { insertMessages } from "../sending/message-store.ts";
import type { NewMessage } from "../sending/message-store.ts";
import { byPerson } from "./by-person.ts";
import type { Manner, Outgoing } from "./compose.ts";

/** Something for one person, to go by every road they have chosen. */
export interface ForPerson {
  readonly accountId: string;
  /** Goes to the person once by each road under this id. */
  readonly occasionId: string;
  readonly notices: number;
  readonly mayWake: boolean;
  readonly compose: (manner: Manner) => Outgoing;
}

/** Puts it in line by every road of each person; who is no longer active is told nothing. */
export async function queueOutgoing(
  tx: Tx,
  fact: string,
  items: readonly ForPerson[],
  { now, publicAddress }: { readonly now: Date; readonly publicAddress: string | null },
): Promise<void> {
  const accountIds = [...new Set(items.map((item) => item.accountId))];
  const roads = byPerson(await listPersonalRoads(tx, accountIds));
  const people = await findRecipients(tx, [...roads.keys()]);
  const messages = items.flatMap((item): NewMessage[] => {
    const person = people.get(item.accountId);
    if (!person?.isActive) return [];
    const { occasionId: factId, accountId, notices, mayWake } = item;
    return (roads.get(accountId) ?? []).map(({ channelId, content }) => {
      const id = newId();
      const payload = JSON.stringify(item.compose({ language: person.language ?? "zh", content, publicAddress }));
      const times = { happenedAt: now, nextAt: now };
      return { id, factId, fact, subject: id, payload, channelId, accountId, notices, mayWake, ...times };
    });
  });
  await insertMessages(tx, messages);
}
