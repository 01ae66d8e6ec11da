import type { RouteObject } from "react-router";

/** 督查督办: what plans order, on its way from the proposal to the archive. */
export const supervisionRoutes: RouteObject[] = [
  {
    path: "supervision/items",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./item-list/item-list-page.tsx")).ItemListPage }),
  },
];
