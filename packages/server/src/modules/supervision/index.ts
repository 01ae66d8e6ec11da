import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Room } from "../../platform/room.ts";
import { proveClocksJob } from "./clock/prove-clocks-job.ts";
import { dailyRoundJob } from "./daily-round.ts";
import { openReportsJob } from "./report/open-periods.ts";
import { paperRoutes } from "./bulletin/routes.ts";
import { meetingRoutes } from "./meeting/routes.ts";
import type { DrawPdf } from "./output/paper-file.ts";
import { judgeParentsJob } from "./light/judge-parents.ts";
import { supervisionRoutes } from "./routes.ts";

export { loadCalendar } from "./calendar/calendar-store.ts";
export { PROVE_CLOCKS_JOB } from "./clock/prove-clocks-job.ts";
export { endOfDay } from "./as-of/end-of-day.ts";
export { listLedgerDifferences } from "./as-of/list-differences.ts";
export { listPastItems, listPastPlans, listPastTargets, listPastTasks } from "./as-of/list-past-rows.ts";
export type { PastQuery } from "./as-of/list-past-rows.ts";
export { writeBulletin } from "./bulletin/write-bulletin.ts";
export { DAILY_ROUND_JOB } from "./daily-round.ts";
export { JUDGE_PARENTS_JOB } from "./light/judge-parents.ts";
export { SUPERVISION_FACTS } from "./facts.ts";
export { forgetActor } from "./forget-actor.ts";
export { replayScoreRound } from "./score/replay-score-round.ts";
export { OPEN_REPORTS_JOB, openReportPeriods } from "./report/open-periods.ts";

/** What the room stands on. */
interface SupervisionParts {
  readonly db: Tx;
  readonly clock: Clock;
  /** Without a way to draw them, papers are Word and Excel files only. */
  readonly drawPdf?: DrawPdf;
}

/** 督查督办: what a plan orders is handed over, taken up, reported, checked and cleared. `db` is where its own work outside requests runs. */
export function supervisionRoom({ db, clock, drawPdf = () => Promise.resolve(null) }: SupervisionParts): Room {
  return {
    name: "supervision",
    routes: [...supervisionRoutes, ...paperRoutes(drawPdf), ...meetingRoutes(drawPdf)],
    jobs: [proveClocksJob(db), openReportsJob(db, clock), dailyRoundJob(db, clock), judgeParentsJob(db, clock)],
  };
}
