import { afterAll, describe, expect, test } from "vitest";
import { ReadingPool } from "../../reading/reading-pool.ts";
import { aFuzzCase, FUZZ_TARGETS, readOrRefuse } from "./fuzz-case.fixtures.ts";
import { FOUND } from "./found.fixtures.ts";

const FIRST_SEED = 20_261_121;
const RUNS = 120;
/** Pages take longer, and are read where they can be stopped. */
const PAGES = { runs: 12, timeLimitMs: 10_000 } as const;
const IN_THIS_THREAD = FUZZ_TARGETS.filter((target) => target !== "pdf");

const pool = new ReadingPool({ workers: 1, timeLimitMs: PAGES.timeLimitMs, memoryLimitMb: 512 });
/** So long that only a reading without end reaches it, on however busy a machine. */
const PATIENT_MS = 120_000;
const patientPool = new ReadingPool({ workers: 1, timeLimitMs: PATIENT_MS, memoryLimitMb: 512 });
const KILLED = ["documents.reading_failed", "documents.reading_too_slow", "documents.reading_too_heavy"];
afterAll(() => Promise.all([pool.close(), patientPool.close()]));

describe("随机生成的文件", () => {
  test.each(IN_THIS_THREAD)(
    "%s made at random is read or refused, nothing else",
    { timeout: 120_000 },
    async (target) => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
        await expect(readOrRefuse(aFuzzCase(target, seed)), `seed ${seed}`).resolves.toBeUndefined();
      }
    },
  );

  test(
    "pdf made at random is read or refused, and its thread is stopped at its limit",
    { timeout: 180_000 },
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + PAGES.runs; seed++) {
        const { bytes, fileName } = aFuzzCase("pdf", seed);
        const answer = await pool.read(bytes, fileName).catch((error: { code?: string }) => error.code);
        expect(answer, `seed ${seed}`).not.toBe("documents.reading_failed");
      }
    },
  );

  test("the same seed makes the same file", () => {
    for (const target of FUZZ_TARGETS) {
      expect(Buffer.compare(aFuzzCase(target, 7).bytes, aFuzzCase(target, 7).bytes)).toBe(0);
    }
  });

  test.each(FOUND)(
    "%s %i was found once and is read or refused since, its thread alive",
    { timeout: PATIENT_MS * 2 },
    async (target, seed) => {
      const { bytes, fileName } = aFuzzCase(target, seed);
      const answer = await patientPool.read(bytes, fileName).catch((error: { code?: string }) => error.code);
      expect(KILLED).not.toContain(answer);
    },
  );
});
