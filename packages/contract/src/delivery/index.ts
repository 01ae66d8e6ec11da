export { Channel, ChannelDelivery, NoticeRules } from "./channel-endpoints.ts";
export { Delivery, deliveryEndpoints, Webhook, WebhookWithSecret } from "./endpoints.ts";
export { deliveryErrors } from "./errors.ts";
export { Notice, NoticePreferences, UnreadNotices } from "./notice-endpoints.ts";
export { deliveryPermissions } from "./permissions.ts";
