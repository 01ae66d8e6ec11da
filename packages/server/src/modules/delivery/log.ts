import type { QueryOf } from "@zhigang/contract/http";
import type { Delivery, deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../platform/http/cursor.ts";
import { newId } from "../../platform/ids.ts";
import { record } from "../audit/index.ts";
import { getMessageForUpdate, insertMessages, listAttempts, listMessageRows } from "./sending/message-store.ts";
import type { AttemptRecord, MessageRecord } from "./sending/message-store.ts";
import { payloadOf } from "./sending/payload.ts";
import { presentLogged } from "./sending/present-logged.ts";
import { replayMessage } from "./sending/replay-message.ts";
import { getWebhookRow } from "./webhook/webhook-store.ts";

/** The fact that a test button tells. */
export const TEST_FACT = "delivery.webhook.tested";

/** 推送记录 of one webhook, newest first. */
export async function listDeliveries(
  call: Call,
  id: string,
  { cursor, limit = 50, status }: QueryOf<(typeof deliveryEndpoints)["listDeliveries"]>,
): Promise<Page<Delivery>> {
  await getWebhookRow(call.tx, id);
  const [before] = cursor === undefined ? [null] : decodeKeys(cursor, ["bigint"]);
  const rows = await listMessageRows(call.tx, { kind: "webhookId", id }, { status, before, limit });
  const attempts = await listAttempts(
    call.tx,
    rows.map((row) => row.id),
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.seq],
    (row) => presentDelivery(row, attempts),
  );
}

/** 发送测试推送: goes the way of every other message. */
export async function testWebhook(call: Call, id: string): Promise<Delivery> {
  const webhook = await getWebhookRow(call.tx, id);
  const messageId = newId();
  const fact = { name: TEST_FACT, at: call.now, data: { id, name: webhook.name } };
  await insertMessages(call.tx, [
    {
      id: messageId,
      webhookId: id,
      factId: newId(),
      fact: TEST_FACT,
      subject: messageId,
      happenedAt: call.now,
      payload: payloadOf(fact),
      nextAt: call.now,
    },
  ]);
  await record(call, "delivery.webhook.test", { kind: "webhook", id, label: webhook.name });
  return presentDelivery(await getMessageForUpdate(call.tx, "webhookId", messageId), []);
}

/** 重新推送: the same message under the same id, once more from the first attempt. */
export async function replayDelivery(call: Call, id: string): Promise<Delivery> {
  await replayMessage(call, "webhookId", id);
  return presentDelivery(await getMessageForUpdate(call.tx, "webhookId", id), await listAttempts(call.tx, [id]));
}

function presentDelivery(row: MessageRecord, attempts: readonly AttemptRecord[]): Delivery {
  return { ...presentLogged(row, attempts), subject: row.subject, payload: row.payload };
}
