export { supervisionRoutes } from "./routes.tsx";
