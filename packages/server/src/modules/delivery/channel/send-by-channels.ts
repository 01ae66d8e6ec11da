import { isQuiet, ROBOT_RULES } from "@zhigang/domain/delivery";
import type { ChannelKind, DeliveryStatus } from "@zhigang/domain/delivery";
import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { getRulesRow } from "../notice/rules-store.ts";
import { claimPersonalMessages } from "../sending/message-store.ts";
import type { PersonalMessage } from "../sending/message-store.ts";
import { recordPutAside } from "../sending/put-aside.ts";
import { sendClaimed } from "../sending/send-claimed.ts";
import {
  changeChannel,
  countUses,
  getChannelRow,
  insertUses,
  listActiveChannelIds,
  lockChannel,
  markChannelHealth,
  takeChannel,
} from "./channel-store.ts";
import type { ChannelRecord } from "./channel-store.ts";
import { failed, sendToPerson } from "./send-to-person.ts";
import type { PersonalOutcome } from "./send-to-person.ts";

/** Longer than the longest attempt of its kind: only a process that died leaves a claim to run out. */
const CLAIM_MS = { email: 120_000, dingtalk: 20_000, wecom: 20_000 } as const satisfies Record<ChannelKind, number>;
const AT_ONCE = 8;
const MINUTE_MS = 60_000;

/** A message with the channel as it was when it was taken. */
export interface ClaimedPersonal extends PersonalMessage {
  readonly channel: ChannelRecord;
}

/** Sends what waits for people by every channel, each at its own pace, while it may go on. Gives how many messages were tried. */
export async function sendByChannels(parts: DeliveryParts, goesOn: () => boolean = () => true): Promise<number> {
  const ids = await listActiveChannelIds(parts.db);
  const counts = await Promise.all(ids.map((id) => sendByChannel(id, parts, goesOn)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function sendByChannel(channelId: string, parts: DeliveryParts, goesOn: () => boolean): Promise<number> {
  let tried = 0;
  while (goesOn()) {
    const count = await sendClaimed<ClaimedPersonal, PersonalOutcome>(parts, {
      claim: (tx, now) => claim(tx, channelId, now),
      send: (message) => sendToPerson(message, parts),
      failed: (problem) => failed(problem, "channel"),
      hold: (tx, message) => lockChannel(tx, message.channelId),
      isHopeless: ({ fault }) => fault === "person",
      heed,
    });
    if (count === 0) return tried;
    tried += count;
  }
  return tried;
}

/** As many as the channel's maker allows within a minute, counted over all processes. */
async function claim(tx: Tx, channelId: string, now: Date): Promise<ClaimedPersonal[]> {
  const channel = await takeChannel(tx, channelId, now);
  if (!channel) return [];
  const rules = await getRulesRow(tx);
  const limit = await roomFor(tx, channel, now);
  const until = new Date(now.getTime() + CLAIM_MS[channel.kind]);
  const messages = await claimPersonalMessages(tx, { channelId, now, until, limit, isQuiet: isQuiet(now, rules) });
  if (channel.kind !== "email") await insertUses(tx, channelId, messages.length, now);
  return messages.map((message) => ({ ...message, channel }));
}

async function roomFor(tx: Tx, { id, kind }: ChannelRecord, now: Date): Promise<number> {
  if (kind === "email") return AT_ONCE;
  const used = await countUses(tx, id, new Date(now.getTime() - MINUTE_MS));
  return Math.max(0, Math.min(AT_ONCE, ROBOT_RULES[kind].perMinute - used));
}

/** A wrong address says nothing of the channel; a robot asked too often is left alone as long as its maker says. */
async function heed(
  tx: Tx,
  { channel: { id, kind } }: ClaimedPersonal,
  { fault, problem }: PersonalOutcome,
  status: DeliveryStatus,
  now: Date,
): Promise<void> {
  if (fault === "person") return;
  const restsUntil =
    fault === "too_often" && kind !== "email" ? new Date(now.getTime() + ROBOT_RULES[kind].restSeconds * 1000) : null;
  await markChannelHealth(tx, id, { isWell: fault === null, restsUntil }, now);
  if (status !== "failed") return;
  const channel = await getChannelRow(tx, id, "change");
  if (channel.status !== "active") return;
  await changeChannel(tx, id, { status: "disabled", disabledBecause: problem ?? "" });
  await recordPutAside(tx, { kind: "channel", id, label: channel.name }, problem ?? "", now);
}
