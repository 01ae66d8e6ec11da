export { homeRoutes } from "./routes.tsx";
export { homeParts } from "./slots.ts";
