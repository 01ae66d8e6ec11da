import type { Tx } from "../../platform/database/database.ts";
import type { Room } from "../../platform/room.ts";
import { proveClocksJob } from "./clock/prove-clocks-job.ts";
import { supervisionRoutes } from "./routes.ts";

export { PROVE_CLOCKS_JOB } from "./clock/prove-clocks-job.ts";
export { SUPERVISION_FACTS } from "./facts.ts";

/** 督查督办: what a plan orders is handed over, taken up, reported, checked and cleared. `db` is where its own work outside requests runs. */
export function supervisionRoom({ db }: { readonly db: Tx }): Room {
  return { name: "supervision", routes: supervisionRoutes, jobs: [proveClocksJob(db)] };
}
