import { itemEndpoints } from "./item-endpoints.ts";

/** Everything that may be asked of supervision. */
export const supervisionEndpoints = { ...itemEndpoints } as const;
