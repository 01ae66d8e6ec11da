export { ledgerRoutes } from "./routes.tsx";
export { taskPanels, taskSelectionDeeds } from "./slots.ts";
