import type { ReportProgress } from "../../platform/config/report-progress.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { deedsOfProposals, deedsOfWaves } from "./hand-over.ts";
import { MONTHS_TOLD } from "./life-days.ts";
import { deedsOfBlockers } from "./play-blockers.ts";
import { deedsOfBulletins } from "./play-bulletins.ts";
import { deedsOfConsequences } from "./play-consequences.ts";
import { deedsOfInstructions } from "./play-instructions.ts";
import { deedsOfMeetings } from "./play-meetings.ts";
import { deedsOfReports } from "./play-reports.ts";
import { deedsOfRounds } from "./play-rounds.ts";
import { deedsOfRules } from "./play-rules.ts";
import { deedsOfScores } from "./play-scores.ts";
import { deedsOfItems } from "./scripted-acts.ts";
import type { Stage } from "./stage.ts";
import { deedsOfMonth } from "./timeline.ts";

/** How far apart two deeds of a day are, in minutes. */
const BETWEEN = 7;

/** Plays the months before the first start and the present one, each deed at its own moment; a month is one transaction. */
export async function playLife(db: Tx, stage: Stage, report: ReportProgress): Promise<void> {
  const { script, days } = stage;
  const told = [
    ...deedsOfRules(script),
    ...deedsOfWaves(script),
    ...deedsOfProposals(script),
    ...deedsOfMeetings(script),
    ...deedsOfItems(script),
    ...deedsOfBlockers(script),
    ...deedsOfInstructions(script),
    ...deedsOfBulletins(script),
    ...deedsOfScores(script),
    ...deedsOfConsequences(script),
  ];
  for (let month = -MONTHS_TOLD; month <= 0; month += 1) {
    const period = days.monthOf(month);
    report(`正在演绎 ${period} …`, `Playing ${period} …`);
    const deeds = deedsOfMonth([...told, ...deedsOfReports(script, month), ...deedsOfRounds(script, month)], month);
    await withTransaction(db, async (tx) => {
      for (const [index, { on, play }] of deeds.entries()) {
        const before = deeds.slice(0, index).filter((deed) => deed.on[1] === on[1]).length;
        await play(stage, { tx, now: days.momentOf(on, before * BETWEEN) });
      }
    });
  }
}
