import type { Room } from "../../platform/room.ts";
import { supervisionRoutes } from "./routes.ts";

export { SUPERVISION_FACTS } from "./facts.ts";

/** 督查督办: what a plan orders is handed over, taken up, reported, checked and cleared. */
export function supervisionRoom(): Room {
  return { name: "supervision", routes: supervisionRoutes };
}
