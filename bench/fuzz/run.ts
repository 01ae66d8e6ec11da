import { parseArgs } from "node:util";
import { ReadingDesk } from "../../packages/server/src/modules/documents/reading/index.ts";
import { ExternalPrograms } from "../../packages/server/src/modules/documents/reading/index.ts";
import {
  aFuzzCase,
  FUZZ_TARGETS,
  readOrRefuse,
} from "../../packages/server/src/modules/documents/readers/hostile/fuzz-case.fixtures.ts";
import type { FuzzTarget } from "../../packages/server/src/modules/documents/readers/hostile/fuzz-case.fixtures.ts";

/** `npm run fuzz -- --minutes 10 [--seed N] [--only docx]`: files made at random until the time is up; ends with 1 when one broke a reader. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
  });
  const targets = FUZZ_TARGETS.filter((target) => values.only === undefined || target === values.only);
  const firstSeed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const until = Date.now() + Number(values.minutes) * 60_000;
  // In a thread of its own, so that what never ends is found too.
  const desk = new ReadingDesk(
    { workers: 1, timeLimitMs: 20_000, memoryLimitMb: 512 },
    new ExternalPrograms({ path: "" }),
  );
  const found: string[] = [];
  let seed = firstSeed;
  for (; Date.now() < until; seed++) {
    for (const target of targets) {
      const trouble = await tryOne(desk, target, seed);
      if (trouble === null) continue;
      found.push(`["${target}", ${seed}]`);
      console.log(`found  ["${target}", ${seed}],  ${trouble}`);
    }
  }
  await desk.close();
  console.log(`${(seed - firstSeed) * targets.length} files from seed ${firstSeed}; ${found.length} broke a reader`);
  if (found.length > 0) {
    console.log(`Into readers/hostile/found.fixtures.ts:\n${found.join(",\n")}`);
    process.exitCode = 1;
  }
}

/** What went wrong; null where the file was read or refused for a reason. */
async function tryOne(desk: ReadingDesk, target: FuzzTarget, seed: number): Promise<string | null> {
  const fuzzed = aFuzzCase(target, seed);
  if (target === "zip") return readOrRefuse(fuzzed).then(() => null, String);
  try {
    await desk.read(fuzzed.bytes, fuzzed.fileName);
    return null;
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    const isTrouble = [
      "documents.reading_failed",
      "documents.reading_too_slow",
      "documents.reading_too_heavy",
    ].includes(code ?? "documents.reading_failed");
    return isTrouble ? `${code ?? ""} ${cause instanceof Error ? cause.message.split("\n", 2).join(" ") : ""}` : null;
  }
}
