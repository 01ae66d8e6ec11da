export { Delivery, deliveryEndpoints, Webhook, WebhookWithSecret } from "./endpoints.ts";
export { deliveryErrors } from "./errors.ts";
export { deliveryPermissions } from "./permissions.ts";
