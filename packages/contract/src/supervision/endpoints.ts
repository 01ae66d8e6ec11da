import { itemEndpoints } from "./item-endpoints.ts";
import { ruleSetEndpoints } from "./rule-set-endpoints.ts";

/** Everything that may be asked of supervision. */
export const supervisionEndpoints = { ...itemEndpoints, ...ruleSetEndpoints } as const;
