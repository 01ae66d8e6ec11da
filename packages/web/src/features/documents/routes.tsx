import type { RouteObject } from "react-router";

/** 文件 and 草稿. `/documents/<id>?span=<start>-<end>` is where every citation of the application leads. */
export const documentsRoutes: RouteObject[] = [
  {
    path: "documents",
    handle: { needs: "documents.document.read" },
    lazy: async () => ({ Component: (await import("./document-list/document-list-page.tsx")).DocumentListPage }),
  },
  {
    path: "documents/:id",
    handle: { needs: "documents.document.read" },
    lazy: async () => ({ Component: (await import("./document-detail/document-detail-page.tsx")).DocumentDetailPage }),
  },
  {
    path: "drafts",
    handle: { needs: "documents.draft.read" },
    lazy: async () => ({ Component: (await import("./draft-list/draft-list-page.tsx")).DraftListPage }),
  },
  {
    path: "drafts/:id/comparison",
    handle: { needs: "documents.draft.read" },
    lazy: async () => ({
      Component: (await import("./draft-detail/versions/comparison-page.tsx")).DraftComparisonPage,
    }),
  },
  {
    path: "drafts/:id",
    handle: { needs: "documents.draft.read" },
    lazy: async () => ({ Component: (await import("./draft-detail/draft-detail-page.tsx")).DraftDetailPage }),
  },
];
