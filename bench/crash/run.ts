import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { runCrashRounds } from "../../packages/server/src/testing/crash-rounds.ts";
import { seededRandom } from "../../packages/server/src/testing/seeded-random.ts";
import { printTable } from "../table.ts";

/** `npm run bench -- crash [ROUNDS] [SEED]`: kills a service that is being written to, 200 times in a night (quality R-01). */
export async function run([rounds = "20", seed = String(Date.now() % 1_000_000)]: readonly string[]): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), "zhigang-crash-"));
  await chmod(dataFolder, 0o755); // as root the database runs as somebody else
  console.log(`crash, ${rounds} rounds, seed ${seed}`);
  try {
    const result = await runCrashRounds({
      dataFolder,
      rounds: Number(rounds),
      random: seededRandom(Number(seed)),
      report: (round, { acknowledged }) => void (round % 10 === 0 && console.log(`${round}: ${acknowledged} kept`)),
    });
    const { acknowledged, lost, doubled, brokenChains, refusals, slowestReturnMs } = result;
    printTable(
      ["rounds", "acknowledged", "lost", "doubled", "broken chains", "refusals", "slowest return (ms)"],
      [
        [
          result.rounds,
          acknowledged,
          lost.length,
          doubled.length,
          brokenChains.length,
          refusals.length,
          slowestReturnMs,
        ].map(String),
      ],
    );
    if (lost.length + doubled.length + brokenChains.length + refusals.length > 0) {
      console.error(JSON.stringify({ lost, doubled, brokenChains, refusals }, null, 2));
      process.exitCode = 1;
    }
  } finally {
    await removeDataFolder(dataFolder);
  }
}
