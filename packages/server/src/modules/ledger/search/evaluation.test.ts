import { isDeepStrictEqual } from "node:util";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AskAnswer } from "@zhigang/contract/documents";
import { sql } from "kysely";
import { loadSampleCity } from "../../../demo/load-sample-city.ts";
import { systemClock } from "../../../platform/clock.ts";
import { aCall } from "../../../testing/a-call.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { ask } from "../../documents/ask/ask.ts";
import { readWholeFile } from "../../documents/index.ts";
import { aPlan } from "../ledger.fixtures.ts";
import { QUESTIONS, QUESTIONS_OF_REAL_PLANS } from "./evaluation.fixtures.ts";
import type { Expected } from "./evaluation.fixtures.ts";
import { ledgerAskSource, ledgerSearchSource } from "./search-source.ts";

const PARTS = { search: ledgerSearchSource, ask: ledgerAskSource, phrasing: null };
const REAL_PLANS = process.env["ZHIGANG_TEST_PLANS"];
/** What is not hit is printed; the rate may not fall below these. */
const LEAST = { city: 0.95, real: 0.8 };

let database: ClonedDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
}, 120_000);
afterEach(() => database.drop());

describe("问答评测 forty questions over the sample city", () => {
  test("the filter or the words a clerk would give are given", { timeout: 300_000 }, async () => {
    await loadSampleCity({
      db: database.db,
      clock: systemClock,
      readFile: async (bytes, fileName, { sheets }) => readWholeFile(bytes, fileName, sheets ? { sheets } : {}),
      report: () => undefined,
      password: "Teal-kettle-41",
    });
    expect(QUESTIONS).toHaveLength(40);
    expect(await hitRate(QUESTIONS)).toBeGreaterThanOrEqual(LEAST.city);
  });

  test.skipIf(!REAL_PLANS)("and of the real plans, where they are at hand", { timeout: 300_000 }, async () => {
    const folder = REAL_PLANS ?? "";
    for (const name of (await readdir(folder)).filter((each) => each.endsWith(".txt"))) {
      await aPlan(aCall(database.db), { text: await readFile(join(folder, name), "utf8") });
    }
    expect(await hitRate(QUESTIONS_OF_REAL_PLANS)).toBeGreaterThanOrEqual(LEAST.real);
  });
});

async function hitRate(questions: readonly Expected[]): Promise<number> {
  const call = aCall(database.db, { role: "liaison", now: new Date() });
  const missed: string[] = [];
  for (const expected of questions) {
    const answer = await ask(call, PARTS, { question: expected.question });
    if (!(await isHit(expected, answer)))
      missed.push(`${expected.question} → ${JSON.stringify(answer.filter)} ${answer.topic.join(" ")}`);
  }
  const hits = questions.length - missed.length;
  process.stdout.write(
    `ask: ${hits} of ${questions.length} questions\n${missed.map((one) => `  missed: ${one}\n`).join("")}`,
  );
  return hits / questions.length;
}

async function isHit({ filter, words, isNothing }: Expected, answer: AskAnswer): Promise<boolean> {
  if (isNothing) return answer.isNothing;
  if (words) return said(answer).some((text) => words.every((word) => text.includes(word)));
  const { department, ...rest } = filter ?? {};
  const departmentId = department === undefined ? undefined : await idOf(department);
  const wanted = { ...rest, ...(departmentId !== undefined && { departmentId }) };
  return isDeepStrictEqual(wanted, answer.filter);
}

/** The words of the first three of each kind that answer. */
function said({ tasks, targets, passages }: AskAnswer): string[] {
  return [
    ...(tasks?.items ?? []).slice(0, 3).map(({ title }) => title),
    ...(targets?.items ?? []).slice(0, 3).map(({ name, value, unit, quote }) => `${name} ${value}${unit} ${quote}`),
    ...passages.slice(0, 3).map(({ text }) => text),
  ];
}

async function idOf(name: string): Promise<string | undefined> {
  const { rows } = await sql<{ departmentId: string }>`
    select department_id from identity.department_name where name = ${name}`.execute(database.db);
  return rows[0]?.departmentId;
}
