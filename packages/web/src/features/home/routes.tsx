import type { RouteObject } from "react-router";
import { HomePage } from "./home-page.tsx";

/** The first page after the sign-in; it belongs to the first screen and is not loaded later. */
export const homeRoutes: RouteObject[] = [{ index: true, element: <HomePage /> }];
