export { listQuery, MAX_PAGE_SIZE, PAGE_QUERY, pageOf } from "./page.ts";
export type { Page } from "./page.ts";
