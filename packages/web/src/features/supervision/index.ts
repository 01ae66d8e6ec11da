export { supervisionRoutes } from "./routes.tsx";
export { ItemsOfTask, SuperviseSelection, WaitingForMe } from "./slots.ts";
