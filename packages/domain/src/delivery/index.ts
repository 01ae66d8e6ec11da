export { DELIVERY_STATUSES, RETRY_AFTER_SECONDS, retryAt, WEBHOOK_STATUSES } from "./webhook.ts";
export type { DeliveryStatus, WebhookStatus } from "./webhook.ts";
