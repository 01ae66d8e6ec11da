import type { RouteObject } from "react-router";
import { SignInPage } from "./sign-in/sign-in-page.tsx";

/** Pages for those who are not signed in. */
export const publicIdentityRoutes: RouteObject[] = [
  { path: "sign-in", element: <SignInPage /> },
  { path: "set-up", lazy: async () => ({ Component: (await import("./password/set-up-page.tsx")).SetUpPage }) },
  {
    path: "password",
    lazy: async () => ({ Component: (await import("./password/must-change-page.tsx")).MustChangePage }),
  },
  {
    path: "second-factor",
    lazy: async () => ({ Component: (await import("./second-factor/must-enrol-page.tsx")).MustEnrolPage }),
  },
];

/** Pages about people and departments, inside the frame. */
export const identityRoutes: RouteObject[] = [
  {
    path: "departments",
    lazy: async () => ({ Component: (await import("./department-list/department-list-page.tsx")).DepartmentListPage }),
  },
  {
    path: "accounts",
    handle: { needs: "identity.account.list" },
    lazy: async () => ({ Component: (await import("./account-list/account-list-page.tsx")).AccountListPage }),
  },
  {
    path: "settings",
    lazy: async () => ({ Component: (await import("./own-settings/settings-page.tsx")).SettingsPage }),
  },
];
