import type { RouteObject } from "react-router";

/** 推送与通知: what one is told oneself, by which channels, and which systems outside are told what happens. */
export const deliveryRoutes: RouteObject[] = [
  {
    path: "notices",
    lazy: async () => ({ Component: (await import("./notice-list/notice-list-page.tsx")).NoticeListPage }),
  },
  {
    path: "notices/settings",
    lazy: async () => ({ Component: (await import("./own-channels/own-channels-page.tsx")).OwnChannelsPage }),
  },
  {
    path: "channels",
    handle: { needs: "delivery.channel.read" },
    lazy: async () => ({ Component: (await import("./channel-list/channel-list-page.tsx")).ChannelListPage }),
  },
  {
    path: "webhooks",
    handle: { needs: "delivery.webhook.read" },
    lazy: async () => ({ Component: (await import("./webhook-list/webhook-list-page.tsx")).WebhookListPage }),
  },
];
