import type { RouteObject } from "react-router";

/** 督查督办: what plans order, on its way from the proposal to the archive. */
export const supervisionRoutes: RouteObject[] = [
  {
    path: "supervision/items",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./item-list/item-list-page.tsx")).ItemListPage }),
  },
  {
    path: "supervision/items/new",
    handle: { needs: "supervision.item.propose" },
    lazy: async () => ({ Component: (await import("./item-new/item-new-page.tsx")).ItemNewPage }),
  },
  {
    path: "supervision/items/:id",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./item-detail/item-detail-page.tsx")).ItemDetailPage }),
  },
];
