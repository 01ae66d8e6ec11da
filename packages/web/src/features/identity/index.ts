export { identityRoutes, publicIdentityRoutes } from "./routes.tsx";
