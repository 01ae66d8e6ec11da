import type { RouteObject } from "react-router";
import { aboutRoutes } from "../../features/about/index.ts";
import { auditRoutes } from "../../features/audit/index.ts";
import { deliveryRoutes } from "../../features/delivery/index.ts";
import { documentsRoutes } from "../../features/documents/index.ts";
import { homeRoutes } from "../../features/home/index.ts";
import { identityRoutes, publicIdentityRoutes } from "../../features/identity/index.ts";
import { ledgerRoutes } from "../../features/ledger/index.ts";
import { searchRoutes } from "../../features/search/index.ts";
import { supervisionRoutes } from "../../features/supervision/index.ts";
import { PageSkeleton } from "../../kit/skeleton/skeleton.tsx";
import { Frame } from "../frame/frame.tsx";
import { PublicFrame } from "../frame/public-frame.tsx";
import { FilledSlots } from "./filled-slots.tsx";
import { SignedInOnly } from "./guards.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { RouteError } from "./route-error.tsx";

/** What stands inside the frame: each feature brings its own routes, loaded when they are visited. */
const framedRoutes: RouteObject[] = [
  ...homeRoutes,
  ...ledgerRoutes,
  ...supervisionRoutes,
  ...documentsRoutes,
  ...searchRoutes,
  ...identityRoutes,
  ...auditRoutes,
  ...deliveryRoutes,
  ...aboutRoutes,
];

/** Every address of the application. */
export const routes: RouteObject[] = [
  {
    element: <PublicFrame />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <PageSkeleton />,
    children: publicIdentityRoutes,
  },
  {
    element: (
      <SignedInOnly>
        <FilledSlots>
          <Frame />
        </FilledSlots>
      </SignedInOnly>
    ),
    errorElement: <RouteError />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [{ errorElement: <RouteError />, children: [...framedRoutes, { path: "*", element: <NotFoundPage /> }] }],
  },
];
