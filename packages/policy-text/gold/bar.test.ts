import { describe, expect, test } from "vitest";
import { contentFromPlainText, readPlan } from "../src/index.ts";
import { loadGoldOf, loadShippedGold } from "./gold.ts";
import type { GoldDocument } from "./gold.ts";
import { readingOfExtraction, readingOfGold } from "./scoring/reading.ts";
import { scoreReading } from "./scoring/score.ts";
import type { Diagnosed, Kind, Score } from "./scoring/score.ts";
import { findBrokenSpans } from "./scoring/spans.ts";
import { ratesOf, sumScores } from "./scoring/totals.ts";

/** The least F1, summed over all documents, that a release may have. */
const BAR: Readonly<Partial<Record<Kind, number>>> = {
  indicators: 90,
  tasks: 97,
  leads: 95,
  supports: 95,
  references: 95,
};

/** What the bar leaves out: the least share of it that must agree, summed over all documents. */
const BESIDE: Readonly<Partial<Record<Diagnosed, number>>> = {
  deadline: 0.95,
  basis: 0.97,
  extent: 0.97,
  path: 0.97,
  openList: 0.97,
  phases: 0.9,
  comparator: 0.97,
  name: 0.9,
  timeBasis: 0.9,
  change: 0.9,
  identity: 0.97,
  organisations: 0.9,
  unclaimed: 0.9,
};

const realPlans = process.env["ZHIGANG_TEST_PLANS"];
const groups = [
  { group: "plans in the repository", documents: loadShippedGold() },
  { group: "real plans", documents: realPlans ? loadGoldOf(realPlans) : [] },
];

describe.each(groups.filter(({ documents }) => documents.length > 0))("抽取: $group", ({ documents }) => {
  test.each(Object.entries(BAR))("%s reach %d", (kind, least) => {
    const sums = sumScores(documents.map(scoreDocument));

    expect(ratesOf(sums[kind as Kind]).f1).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.entries(BESIDE))("%s agree to %f", (kind, least) => {
    const agreements = documents.map((document) => scoreDocument(document).diagnosis[kind as Diagnosed]);
    const right = agreements.reduce((sum, one) => sum + one.right, 0);
    const expected = agreements.reduce((sum, one) => sum + one.expected, 0);

    expect(right).toBeGreaterThanOrEqual(least * expected);
  });

  test("no leader is invented", () => {
    const findings = documents.map(scoreDocument).flatMap((score) => score.findings);

    expect(findings.filter(({ kind }) => kind === "invented")).toEqual([]);
  });

  test("every span is verbatim", () => {
    for (const { text, fileName } of documents) {
      expect(findBrokenSpans(readPlan(contentFromPlainText(text, fileName)), text)).toEqual([]);
    }
  });
});

if (groups.some(({ documents }) => documents.length === 0)) {
  test.skip("the real plans are not measured: ZHIGANG_TEST_PLANS names no folder that holds them", () => undefined);
}

function scoreDocument(document: GoldDocument): Score {
  const extraction = readPlan(contentFromPlainText(document.text, document.fileName));
  return scoreReading(readingOfExtraction(extraction), readingOfGold(document));
}
