import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import { loadGoldOf, loadShippedGold } from "../../packages/policy-text/gold/gold.ts";
import { median, printTable } from "../table.ts";
import { measureHostileTexts } from "./hostile.ts";

const ROUNDS = 7;
const WARM_UP_MS = 1500;

/** Prints how fast plans are read on one core, against one segmentation pass of jieba; `--no-hostile` leaves the slow part out. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = process.env["ZHIGANG_TEST_PLANS"];
  const plans = [...loadShippedGold(), ...(folder ? loadGoldOf(folder) : [])];
  const jieba = Jieba.withDict(dict);
  const read = (text: string): void => void readPlan(contentFromPlainText(text));
  const cut = (text: string): void => void jieba.cutForSearch(text, true);
  const all = plans.map(({ text }) => text);

  warmUp(() => all.forEach(read));
  warmUp(() => all.forEach(cut));
  printSpeed(
    [...plans.map(({ gold, text }) => ({ name: gold.name, texts: [text] })), { name: "all of them", texts: all }],
    read,
    cut,
  );
  printGrowth(all.join("\n"), read, cut);
  if (!args.includes("--no-hostile")) await measureHostileTexts();
}

interface Sample {
  readonly name: string;
  readonly texts: readonly string[];
}

function printSpeed(samples: readonly Sample[], read: (text: string) => void, cut: (text: string) => void): void {
  console.log(`\nReading speed after warm-up, one core, median of ${ROUNDS}`);
  const rows = samples.map(({ name, texts }) => {
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const repeats = Math.max(1, Math.ceil(60_000 / characters));
    const ours = millisecondsOf(() => texts.forEach(read), repeats);
    const theirs = millisecondsOf(() => texts.forEach(cut), repeats);
    return [
      name,
      characters.toLocaleString("en"),
      perSecond(characters, ours),
      perSecond(characters, theirs),
      (ours / theirs).toFixed(2),
    ];
  });
  printTable(["plan", "characters", "read chars/s", "jieba chars/s", "time ratio"], rows);
}

function printGrowth(text: string, read: (text: string) => void, cut: (text: string) => void): void {
  console.log("\nGrowth: all plans in one text, repeated");
  const base = millisecondsOf(() => read(text), 5);
  const rows = [1, 10, 100].map((factor) => {
    const long = Array.from({ length: factor }, () => text).join("\n");
    const rounds = factor === 100 ? 1 : ROUNDS;
    const ours = factor === 1 ? base : millisecondsOf(() => read(long), 1, rounds);
    const theirs = millisecondsOf(() => cut(long), 1, rounds);
    return [
      `${factor}×`,
      long.length.toLocaleString("en"),
      ours.toFixed(1),
      perSecond(long.length, ours),
      (ours / (base * factor)).toFixed(2),
      (ours / theirs).toFixed(2),
    ];
  });
  printTable(["size", "characters", "ms", "read chars/s", "time ÷ linear", "ratio to jieba"], rows);
}

/** Processor time of this thread, so that other work on the machine does not count. */
function millisecondsOf(work: () => void, repeats: number, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage();
    for (let round = 0; round < repeats; round++) work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 / repeats;
  });
  return median(times);
}

function warmUp(work: () => void): void {
  const start = performance.now();
  while (performance.now() - start < WARM_UP_MS) work();
}

function perSecond(characters: number, milliseconds: number): string {
  return Math.round((characters / milliseconds) * 1000).toLocaleString("en");
}
