import type { BodyOf, QueryOf } from "@zhigang/contract/http";
import type { ChannelDelivery, deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findRecipients } from "../../identity/index.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { composeTest } from "../notice/compose.ts";
import { getMessageForUpdate, insertMessages, listAttempts, listMessageRows } from "../sending/message-store.ts";
import type { MessageRecord } from "../sending/message-store.ts";
import { presentLogged } from "../sending/present-logged.ts";
import { replayMessage } from "../sending/replay-message.ts";
import { getChannelRow } from "./channel-store.ts";

/** The fact that a test button tells. */
export const CHANNEL_TEST_FACT = "delivery.channel.tested";

/** 发送记录 of one channel, newest first. What was said stands nowhere in it: that is for the receiver alone. */
export async function listChannelDeliveries(
  call: Call,
  id: string,
  { cursor, limit = 50, status }: QueryOf<(typeof deliveryEndpoints)["listChannelDeliveries"]>,
): Promise<Page<ChannelDelivery>> {
  await getChannelRow(call.tx, id);
  const [before] = cursor === undefined ? [null] : decodeKeys(cursor, ["bigint"]);
  const rows = await listMessageRows(call.tx, { kind: "channelId", id }, { status, before, limit });
  const shown = await presentAll(call.tx, rows);
  return pageFrom(
    rows,
    limit,
    (row) => [row.seq],
    (row) => shown(row),
  );
}

/** 发送测试通知: goes the way of every other message, in quiet hours too. */
export async function testChannel(
  call: Call,
  { publicAddress }: Pick<DeliveryParts, "publicAddress">,
  id: string,
  { to }: BodyOf<(typeof deliveryEndpoints)["testChannel"]>,
): Promise<ChannelDelivery> {
  const { kind, name, content } = await getChannelRow(call.tx, id);
  if (kind === "email" && to === null) throw new AppError("delivery.test_address_missing");
  const messageId = newId();
  const test = composeTest(name, { language: call.language, content, publicAddress }, to);
  await insertMessages(call.tx, [
    {
      id: messageId,
      channelId: id,
      accountId: call.actor.accountId,
      factId: newId(),
      fact: CHANNEL_TEST_FACT,
      subject: messageId,
      happenedAt: call.now,
      payload: JSON.stringify(test),
      nextAt: call.now,
      notices: 1,
      mayWake: true,
    },
  ]);
  await record(call, "delivery.channel.test", { kind: "channel", id, label: name });
  return presentOne(call.tx, messageId);
}

/** 重新发送: the same message under the same id, once more from the first attempt. */
export async function replayChannelDelivery(call: Call, id: string): Promise<ChannelDelivery> {
  await replayMessage(call, "channelId", id);
  return presentOne(call.tx, id);
}

async function presentOne(tx: Tx, id: string): Promise<ChannelDelivery> {
  const message = await getMessageForUpdate(tx, "channelId", id);
  return (await presentAll(tx, [message]))(message);
}

async function presentAll(tx: Tx, rows: readonly MessageRecord[]): Promise<(row: MessageRecord) => ChannelDelivery> {
  const ids = rows.map((row) => row.id);
  const attempts = await listAttempts(tx, ids);
  const people = await findRecipients(
    tx,
    rows.flatMap((row) => row.accountId ?? []),
  );
  return (row) => ({
    ...presentLogged(row, attempts),
    recipient: people.get(row.accountId ?? "")?.name ?? null,
    notices: row.notices ?? 0,
  });
}
