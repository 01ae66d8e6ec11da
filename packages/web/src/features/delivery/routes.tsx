import type { RouteObject } from "react-router";

/** 推送: which systems outside are told what happens, and what became of it. */
export const deliveryRoutes: RouteObject[] = [
  {
    path: "webhooks",
    handle: { needs: "delivery.webhook.read" },
    lazy: async () => ({ Component: (await import("./webhook-list/webhook-list-page.tsx")).WebhookListPage }),
  },
];
