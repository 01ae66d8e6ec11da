import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import type { DocumentContent } from "@zhigang/policy-text";
import { loadGoldOf, loadShippedGold } from "../../packages/policy-text/gold/gold.ts";
import type { GoldDocument } from "../../packages/policy-text/gold/gold.ts";
import { readingOfExtraction, readingOfGold } from "../../packages/policy-text/gold/scoring/reading.ts";
import type { Reading } from "../../packages/policy-text/gold/scoring/reading.ts";
import { DIAGNOSED, KINDS, scoreReading } from "../../packages/policy-text/gold/scoring/score.ts";
import type { Score } from "../../packages/policy-text/gold/scoring/score.ts";
import { findBrokenSpans } from "../../packages/policy-text/gold/scoring/spans.ts";
import { averageF1, ratesOf, sumScores } from "../../packages/policy-text/gold/scoring/totals.ts";
import { printTable } from "../table.ts";
import { loadSamplePapers } from "./samples.ts";
import type { SamplePaper } from "./samples.ts";
import { measureVariants } from "./variants.ts";

/**
 * Prints how well plans are read, against the gold, and how well the same plans in other forms. `--misses` lists every
 * difference, `--misses-of=FORM` those of one form; further words pick documents by name.
 */
export function run(args: readonly string[]): void {
  const picked = args.filter((arg) => !arg.startsWith("--"));
  const isPicked = (name: string): boolean => picked.length === 0 || picked.includes(name);
  const folder = process.env["ZHIGANG_TEST_PLANS"];
  const shipped = loadShippedGold().filter(({ gold }) => isPicked(gold.name));
  const real = (folder ? loadGoldOf(folder) : []).filter(({ gold }) => isPicked(gold.name));
  const samples = loadSamplePapers().filter(({ name }) => isPicked(name));

  measure("Plans in the repository", shipped.map(scoreDocument), args.includes("--misses"));
  measure("Papers of the sample city, through their readers", samples.map(scoreSample), args.includes("--misses"));
  measure(`Real plans (${folder ?? ""})`, real.map(scoreDocument), args.includes("--misses"));
  if (!folder) console.log("\nReal plans: not measured, ZHIGANG_TEST_PLANS is not set.");

  const form = args.find((arg) => arg.startsWith("--misses-of="))?.slice("--misses-of=".length);
  if (form !== undefined || !args.includes("--misses")) measureVariants([...shipped, ...real], form);
}

function measure(caption: string, scores: readonly Scored[], listMisses: boolean): void {
  if (scores.length === 0) return;
  console.log(`\n${caption}: F1, with precision/recall where they differ`);
  const sums = sumScores(scores.map(({ score }) => score));

  printTable(
    ["document", ...KINDS, "invented", "spans broken"],
    [
      ...scores.map(({ name, score, broken }) => [
        name,
        ...KINDS.map((kind) => formatRates(score, kind)),
        String(score.inventedLeads),
        String(broken.length),
      ]),
      ["all (micro)", ...KINDS.map((kind) => ratesOf(sums[kind]).f1.toFixed(1)), total(scores, "inventedLeads"), ""],
      [
        "mean (macro)",
        ...KINDS.map((kind) =>
          averageF1(
            scores.map(({ score }) => score),
            kind,
          ).toFixed(1),
        ),
        "",
        "",
      ],
    ],
  );
  printDiagnosis(scores.map(({ score }) => score));
  if (listMisses) for (const scored of scores) printFindings(scored);
}

interface Scored {
  readonly name: string;
  readonly score: Score;
  readonly broken: readonly string[];
}

function scoreDocument(document: GoldDocument): Scored {
  const content = contentFromPlainText(document.text, document.fileName);
  return scoreContent(document.gold.name, content, readingOfGold(document));
}

function scoreSample({ name, content, gold }: SamplePaper): Scored {
  return scoreContent(name, content, gold);
}

function scoreContent(name: string, content: DocumentContent, gold: Reading): Scored {
  const extraction = readPlan(content);
  const score = scoreReading(readingOfExtraction(extraction), gold);
  return { name, score, broken: findBrokenSpans(extraction, content.text) };
}

function formatRates({ tallies }: Score, kind: (typeof KINDS)[number]): string {
  const tally = tallies[kind];
  if (tally.produced + tally.expected === 0) return "–";
  const { f1, precision, recall } = ratesOf(tally);
  const parts = precision === recall ? "" : ` (${precision.toFixed(0)}/${recall.toFixed(0)})`;
  return `${f1.toFixed(1)}${parts}`;
}

function total(scores: readonly Scored[], key: "inventedLeads"): string {
  return String(scores.reduce((sum, { score }) => sum + score[key], 0));
}

function printDiagnosis(scores: readonly Score[]): void {
  const parts = DIAGNOSED.flatMap((key) => {
    const right = scores.reduce((sum, { diagnosis }) => sum + diagnosis[key].right, 0);
    const expected = scores.reduce((sum, { diagnosis }) => sum + diagnosis[key].expected, 0);
    return expected > 0 ? [`${key} ${right}/${expected}`] : [];
  });
  console.log(`Of the matched (diagnosis, no bar): ${parts.join(", ")}`);
}

function printFindings({ name, score, broken }: Scored): void {
  if (score.findings.length + broken.length === 0) return;
  console.log(`\n${name}`);
  for (const { kind, verdict, what, span } of score.findings) {
    console.log(`  ${verdict} ${kind} @${span[0]}–${span[1]}: ${what.slice(0, 140)}`);
  }
  for (const line of broken) console.log(`  broken span ${line}`);
}
