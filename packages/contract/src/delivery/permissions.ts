import { definePermissions } from "../permissions/define-permissions.ts";

/** Who says which systems outside are told what happens, and by which channels people are. */
export const deliveryPermissions = definePermissions({
  "delivery.webhook.read": ["system_administrator"],
  "delivery.webhook.edit": ["system_administrator"],
  "delivery.channel.read": ["system_administrator"],
  "delivery.channel.edit": ["system_administrator"],
});
