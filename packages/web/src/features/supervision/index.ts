export { WaitingForMe } from "./home-slots/waiting-for-me.tsx";
export { ItemsOfTask } from "./task-slots/items-of-task.tsx";
export { SuperviseSelection } from "./task-slots/supervise-selection.tsx";
export { supervisionRoutes } from "./routes.tsx";
