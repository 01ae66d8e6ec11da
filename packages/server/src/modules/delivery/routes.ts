import { deliveryEndpoints } from "@zhigang/contract/delivery";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { listDeliveries, replayDelivery, testWebhook } from "./log.ts";
import {
  createWebhook,
  deleteWebhook,
  editWebhook,
  listWebhooks,
  renewWebhookSecret,
} from "./webhook/keep-webhooks.ts";

/** The routes of delivery. */
export function deliveryRoutes(parts: Pick<DeliveryParts, "secrets" | "addresses" | "facts">): readonly Route[] {
  return [
    serve(deliveryEndpoints.listWebhooks, (call) => listWebhooks(call, parts)),
    serve(deliveryEndpoints.createWebhook, (call, { body }) => createWebhook(call, parts, body)),
    serve(deliveryEndpoints.editWebhook, (call, { params, body }) => editWebhook(call, parts, params.id, body)),
    serve(deliveryEndpoints.renewWebhookSecret, (call, { params }) => renewWebhookSecret(call, parts, params.id)),
    serve(deliveryEndpoints.deleteWebhook, (call, { params }) => deleteWebhook(call, params.id)),
    serve(deliveryEndpoints.testWebhook, (call, { params }) => testWebhook(call, params.id)),
    serve(deliveryEndpoints.listDeliveries, (call, { params, query }) => listDeliveries(call, params.id, query)),
    serve(deliveryEndpoints.replayDelivery, (call, { params }) => replayDelivery(call, params.id)),
  ];
}
