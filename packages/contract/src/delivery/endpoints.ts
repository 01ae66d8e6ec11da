import Type from "typebox";
import type { Static } from "typebox";
import { WEBHOOK_STATUSES, DELIVERY_STATUSES } from "@zhigang/domain/delivery";
import { ById, endpoint, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { channelEndpoints } from "./channel-endpoints.ts";
import { LOGGED } from "./logged.ts";
import { noticeEndpoints } from "./notice-endpoints.ts";

const closed = { additionalProperties: false } as const;

const address = Type.String({ minLength: 8, maxLength: 500, pattern: "^https?://" });
const factNames = Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 50 });

/** 推送地址: who is told what happens. */
export const Webhook = Type.Object({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  facts: Type.Array(Type.String()),
  status: oneOf(WEBHOOK_STATUSES),
  disabledBecause: nullable(Type.String()),
  /** The last characters of its secret, by which two secrets are told apart. */
  secretHint: Type.String(),
  failingSince: nullable(Moment),
  lastSuccessAt: nullable(Moment),
  waiting: Type.Integer(),
  createdAt: Moment,
  createdBy: Type.String(),
  version: Type.Integer(),
});
export type Webhook = Static<typeof Webhook>;

/** A new secret is shown this once and never again. */
export const WebhookWithSecret = Type.Object({ webhook: Webhook, secret: Type.String() });
export type WebhookWithSecret = Static<typeof WebhookWithSecret>;

/** 推送记录: one fact on its way to one address, with every attempt. */
export const Delivery = Type.Object({ ...LOGGED, subject: Type.String(), payload: Type.String() });
export type Delivery = Static<typeof Delivery>;

/** Everything that may be asked of delivery. */
export const deliveryEndpoints = {
  listWebhooks: endpoint({
    method: "get",
    path: "/webhooks",
    permission: "delivery.webhook.read",
    summary: { zh: "推送地址", en: "list webhooks" },
    answer: Type.Object({ items: Type.Array(Webhook), facts: Type.Array(Type.String()) }),
  }),
  createWebhook: endpoint({
    method: "post",
    path: "/webhooks",
    permission: "delivery.webhook.edit",
    summary: { zh: "新增推送地址", en: "create a webhook" },
    creates: true,
    body: Type.Object({ name: typedText({ maxLength: 100 }), url: address, facts: factNames }, closed),
    answer: WebhookWithSecret,
  }),
  editWebhook: endpoint({
    method: "patch",
    path: "/webhooks/{id}",
    permission: "delivery.webhook.edit",
    summary: { zh: "修改推送地址", en: "edit a webhook" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({ name: typedText({ maxLength: 100 }), url: address, facts: factNames, isActive: Type.Boolean() }),
      closed,
    ),
    answer: Webhook,
  }),
  renewWebhookSecret: endpoint({
    method: "post",
    path: "/webhooks/{id}/secret",
    permission: "delivery.webhook.edit",
    summary: { zh: "更换签名密钥", en: "renew the secret of a webhook" },
    params: ById,
    answer: WebhookWithSecret,
  }),
  deleteWebhook: endpoint({
    method: "delete",
    path: "/webhooks/{id}",
    permission: "delivery.webhook.edit",
    summary: { zh: "删除推送地址", en: "delete a webhook" },
    params: ById,
    answer: "none",
  }),
  testWebhook: endpoint({
    method: "post",
    path: "/webhooks/{id}/test",
    permission: "delivery.webhook.edit",
    summary: { zh: "发送测试推送", en: "send a test delivery" },
    params: ById,
    answer: Delivery,
  }),
  listDeliveries: endpoint({
    method: "get",
    path: "/webhooks/{id}/deliveries",
    permission: "delivery.webhook.read",
    summary: { zh: "推送记录", en: "list deliveries" },
    params: ById,
    query: listQuery({ status: Type.Optional(oneOf(DELIVERY_STATUSES)) }),
    answer: pageOf(Delivery),
  }),
  replayDelivery: endpoint({
    method: "post",
    path: "/deliveries/{id}/replay",
    permission: "delivery.webhook.edit",
    summary: { zh: "重新推送", en: "replay a delivery" },
    params: ById,
    answer: Delivery,
  }),
  ...channelEndpoints,
  ...noticeEndpoints,
} as const;
