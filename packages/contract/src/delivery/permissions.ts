import { definePermissions } from "../permissions/define-permissions.ts";

/** Who says which systems outside are told what happens. */
export const deliveryPermissions = definePermissions({
  "delivery.webhook.read": ["system_administrator"],
  "delivery.webhook.edit": ["system_administrator"],
});
