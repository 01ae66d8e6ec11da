import { alignPlans, contentFromPlainText, readPlan } from "@zhigang/policy-text";
import type { AlignedPlan, Alignment } from "@zhigang/policy-text";
import { loadAlignGoldOf, loadShippedAlignGold } from "../../packages/policy-text/gold/align/gold.ts";
import type { GoldPlanPair } from "../../packages/policy-text/gold/align/gold.ts";
import { scoreAlignment } from "../../packages/policy-text/gold/align/score-alignment.ts";
import type { AlignScore, Tally } from "../../packages/policy-text/gold/align/score-alignment.ts";
import { ratesOf } from "../../packages/policy-text/gold/scoring/totals.ts";
import { median, printTable } from "../table.ts";
import { growPlan } from "./grow-plan.ts";

/** Prints how well pairs of plans are aligned against the gold, and how fast; `--misses` lists every difference. */
export function run(args: readonly string[]): void {
  const folder = process.env["ZHIGANG_TEST_PLANS"];
  const isListed = args.includes("--misses");
  const picked = args.filter((arg) => !arg.startsWith("--"));
  const isPicked = ({ gold }: GoldPlanPair) => picked.length === 0 || picked.some((name) => gold.name.includes(name));
  const shipped = loadShippedAlignGold().filter(isPicked);
  const real = (folder ? loadAlignGoldOf(folder) : []).filter(isPicked);

  measure("Pairs of plans in the repository", shipped, isListed);
  measure(`Pairs of real plans (${folder ?? ""})`, real, isListed);
  if (!folder) console.log("\nReal plans: not measured, ZHIGANG_TEST_PLANS is not set.");
  if (shipped.length > 0) measureGrowth(shipped);
}

function measure(caption: string, pairs: readonly GoldPlanPair[], isListed: boolean): void {
  if (pairs.length === 0) return;
  console.log(`\n${caption}: precision/recall, F1 on the clear links`);
  const scored = pairs.map((pair) => ({ pair, score: scoreAlignment(pair, align(pair)) }));
  printTable(
    ["pair", "links P/R", "F1", "relation right", "certain: trap", "certain: wrong", "gaps P/R", "conflicts P/R"],
    [
      ...scored.map(({ pair, score }) => rowOf(pair.gold.name, score)),
      rowOf("all (micro)", sumOf(scored.map(({ score }) => score))),
    ],
  );
  if (!isListed) return;
  for (const { pair, score } of scored)
    for (const finding of score.findings) console.log(`${pair.gold.name}  ${finding}`);
}

function align({ upper, lower }: Pick<GoldPlanPair, "upper" | "lower">): Alignment {
  return alignPlans(planOf(upper), planOf(lower));
}

function planOf(text: string): AlignedPlan {
  const content = contentFromPlainText(text);
  return { content, extraction: readPlan(content) };
}

function rowOf(name: string, score: AlignScore): string[] {
  return [
    name,
    ratio(score.clear),
    ratesOf(score.clear).f1.toFixed(1),
    `${score.relations}/${score.clear.right}`,
    String(score.certainButTrap),
    String(score.certainButWrong),
    ratio(score.gaps),
    ratio(score.conflicts),
  ];
}

function ratio(tally: Tally): string {
  if (tally.expected + tally.produced === 0) return "–";
  const { precision, recall } = ratesOf(tally);
  return `${precision.toFixed(0)}/${recall.toFixed(0)}`;
}

function sumOf(scores: readonly AlignScore[]): AlignScore {
  const sum = (pick: (score: AlignScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const tally = (pick: (score: AlignScore) => Tally): Tally => ({
    right: sum((score) => pick(score).right),
    produced: sum((score) => pick(score).produced),
    expected: sum((score) => pick(score).expected),
  });
  return {
    clear: tally(({ clear }) => clear),
    relations: sum(({ relations }) => relations),
    certainButTrap: sum(({ certainButTrap }) => certainButTrap),
    certainButWrong: sum(({ certainButWrong }) => certainButWrong),
    gaps: tally(({ gaps }) => gaps),
    conflicts: tally(({ conflicts }) => conflicts),
    findings: [],
  };
}

const SIZES = [1, 4, 16, 64];
const ROUNDS = 5;

/** Plans of 1, 4, 16 and 64 times the size, each copy in words of its own, read beforehand. */
function measureGrowth(pairs: readonly GoldPlanPair[]): void {
  const [first] = pairs;
  if (first === undefined) return;
  console.log("\nSpeed: the alignment alone, both plans read beforehand (middle of five rounds)");
  let unit = 0;
  const rows = SIZES.map((size) => {
    const upper = planOf(growPlan(first.upper, size));
    const lower = planOf(growPlan(first.lower, size));
    alignPlans(upper, lower);
    const times = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      alignPlans(upper, lower);
      return performance.now() - begun;
    });
    const took = median(times);
    const tasks = upper.extraction.tasks.length + lower.extraction.tasks.length;
    if (unit === 0) unit = took / tasks;
    return [
      `${size}×`,
      String(tasks),
      `${took.toFixed(1)} ms`,
      Math.round((1000 * tasks) / took).toString(),
      (took / tasks / unit).toFixed(2),
    ];
  });
  printTable(["size", "tasks", "time", "tasks per second", "time per task, 1× = 1"], rows);
}
