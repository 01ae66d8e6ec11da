import type { RouteObject } from "react-router";

/** 留痕: for the audit administrator only. */
export const auditRoutes: RouteObject[] = [
  {
    path: "audit",
    handle: { needs: "audit.entry.list" },
    lazy: async () => ({ Component: (await import("./entry-list/entry-list-page.tsx")).EntryListPage }),
  },
];
