import { availableParallelism, loadavg } from "node:os";

/** By how much a limit of time is stretched: a machine whose cores are shared needs so many times the time. */
export function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}
