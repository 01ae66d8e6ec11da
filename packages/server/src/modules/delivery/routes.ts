import { deliveryEndpoints } from "@zhigang/contract/delivery";
import { listChannelDeliveries, replayChannelDelivery, testChannel } from "./channel/channel-log.ts";
import { deleteChannel, listChannels, pauseChannel, resumeChannel } from "./channel/keep-channels.ts";
import { createMailChannel, editMailChannel } from "./channel/keep-mail-channels.ts";
import { createRobotChannel, editRobotChannel } from "./channel/keep-robot-channels.ts";
import { serve, servePrepared } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { listDeliveries, replayDelivery, testWebhook } from "./log.ts";
import { editNoticeRules, getNoticeRules } from "./notice/keep-rules.ts";
import { countUnreadNotices, listNotices, markNoticeRead, markNoticesRead } from "./notice/read-notices.ts";
import { editNoticePreferences, getNoticePreferences } from "./preference/keep-preferences.ts";
import {
  createWebhook,
  deleteWebhook,
  editWebhook,
  listWebhooks,
  renewWebhookSecret,
  requireAddress,
} from "./webhook/keep-webhooks.ts";

/** The routes of delivery. */
export function deliveryRoutes(parts: DeliveryParts): readonly Route[] {
  return [...webhookRoutes(parts), ...channelRoutes(parts), ...noticeRoutes];
}

function webhookRoutes(parts: DeliveryParts): readonly Route[] {
  return [
    serve(deliveryEndpoints.listWebhooks, (call) => listWebhooks(call, parts)),
    servePrepared(
      deliveryEndpoints.createWebhook,
      (_call, { body }) => requireAddress(body.url, parts),
      (call, { body }) => createWebhook(call, parts, body),
    ),
    servePrepared(
      deliveryEndpoints.editWebhook,
      (_call, { body }) => requireAddress(body.url, parts),
      (call, { params, body }) => editWebhook(call, parts, params.id, body),
    ),
    serve(deliveryEndpoints.renewWebhookSecret, (call, { params }) => renewWebhookSecret(call, parts, params.id)),
    serve(deliveryEndpoints.deleteWebhook, (call, { params }) => deleteWebhook(call, params.id)),
    serve(deliveryEndpoints.testWebhook, (call, { params }) => testWebhook(call, params.id)),
    serve(deliveryEndpoints.listDeliveries, (call, { params, query }) => listDeliveries(call, params.id, query)),
    serve(deliveryEndpoints.replayDelivery, (call, { params }) => replayDelivery(call, params.id)),
  ];
}

function channelRoutes(parts: DeliveryParts): readonly Route[] {
  return [
    serve(deliveryEndpoints.listChannels, listChannels),
    serve(deliveryEndpoints.createMailChannel, (call, { body }) => createMailChannel(call, parts, body)),
    serve(deliveryEndpoints.createRobotChannel, (call, { body }) => createRobotChannel(call, parts, body)),
    serve(deliveryEndpoints.editMailChannel, (call, { params, body }) => editMailChannel(call, parts, params.id, body)),
    serve(deliveryEndpoints.editRobotChannel, (call, { params, body }) =>
      editRobotChannel(call, parts, params.id, body),
    ),
    serve(deliveryEndpoints.pauseChannel, (call, { params }) => pauseChannel(call, params.id)),
    serve(deliveryEndpoints.resumeChannel, (call, { params }) => resumeChannel(call, params.id)),
    serve(deliveryEndpoints.deleteChannel, (call, { params }) => deleteChannel(call, params.id)),
    serve(deliveryEndpoints.testChannel, (call, { params, body }) => testChannel(call, parts, params.id, body)),
    serve(deliveryEndpoints.listChannelDeliveries, (call, { params, query }) =>
      listChannelDeliveries(call, params.id, query),
    ),
    serve(deliveryEndpoints.replayChannelDelivery, (call, { params }) => replayChannelDelivery(call, params.id)),
    serve(deliveryEndpoints.getNoticeRules, getNoticeRules),
    serve(deliveryEndpoints.editNoticeRules, (call, { body }) => editNoticeRules(call, body)),
  ];
}

const noticeRoutes: readonly Route[] = [
  serve(deliveryEndpoints.listNotices, (call, { query }) => listNotices(call, query)),
  serve(deliveryEndpoints.countUnreadNotices, countUnreadNotices),
  serve(deliveryEndpoints.markNoticeRead, (call, { params }) => markNoticeRead(call, params.id)),
  serve(deliveryEndpoints.markNoticesRead, (call, { body }) => markNoticesRead(call, body)),
  serve(deliveryEndpoints.getNoticePreferences, getNoticePreferences),
  serve(deliveryEndpoints.editNoticePreferences, (call, { body }) => editNoticePreferences(call, body)),
];
