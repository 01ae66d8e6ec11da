import type { RouteObject } from "react-router";

/** 检索与问答: one page, its whole state in the address. */
export const searchRoutes: RouteObject[] = [
  {
    path: "search",
    handle: { needs: "documents.document.read" },
    lazy: async () => ({ Component: (await import("./search-page/search-page.tsx")).SearchPage }),
  },
];
