import type { JobDefinition } from "./jobs/jobs.ts";
import type { Route } from "./http/serve.ts";

/** What a room gives the house: its routes, and the work it does outside requests. */
export interface Room {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly jobs?: readonly JobDefinition[];
}
