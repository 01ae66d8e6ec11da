export { documentsRoutes } from "./routes.tsx";
