export { ALLOWED, refused } from "./decision.ts";
export type { Decision } from "./decision.ts";
export { ADMINISTRATOR_ROLES, mayHoldTogether, ROLES } from "./role.ts";
export type { Actor, Role } from "./role.ts";
