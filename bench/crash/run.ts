import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { runCrashRounds } from "../../packages/server/src/testing/crash-rounds.ts";
import { seededRandom } from "../../packages/server/src/testing/seeded-random.ts";
import { printTable } from "../table.ts";

/** `npm run bench -- crash [ROUNDS] [SEED]`: kills a service in which accounts and supervision are being written (quality R-01). */
export async function run([rounds = "100", seed = String(Date.now() % 1_000_000)]: readonly string[]): Promise<void> {
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
    const { slowestReturnMs, acknowledged, items, ...found } = result;
    const { lost, doubled, undone, differing, brokenChains, refusals } = found;
    const counts = [lost, doubled, undone, differing, brokenChains, refusals].map(({ length }) => length);
    printTable(
      [
        "rounds",
        "acknowledged",
        "items",
        "lost",
        "doubled",
        "undone",
        "replay differs",
        "broken chains",
        "refusals",
        "slowest return (ms)",
      ],
      [[result.rounds, acknowledged, items, ...counts, slowestReturnMs].map(String)],
    );
    if (counts.some((count) => count > 0)) {
      console.error(JSON.stringify({ lost, doubled, undone, differing, brokenChains, refusals }, null, 2));
      process.exitCode = 1;
    }
  } finally {
    await removeDataFolder(dataFolder);
  }
}
