export { GlobalSearch } from "./search-box/global-search.tsx";
export { searchRoutes } from "./routes.tsx";
