export { ledgerRoutes } from "./routes.tsx";
