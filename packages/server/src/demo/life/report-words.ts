import type { ReportValues } from "@zhigang/domain/supervision";
import type { LifeDays } from "./life-days.ts";
import type { LifeScript, ScriptedItem } from "./life-script.ts";

/** What the report of an item says in a month: how far it is by its pace, and the four parts in the script's phrases. */
export function reportOf(script: LifeScript, days: LifeDays, item: ScriptedItem, month: number): ReportValues {
  const percent = percentOf(script, days, item, month);
  const { steps, title, problem } = item;
  const { phrases } = script;
  const at = Math.min(steps.length - 1, Math.floor((percent / 100) * steps.length));
  const turn = month - Math.min(...script.waves.map(({ filed }) => filed[0])) + title.length;
  const said = (choices: readonly string[], step: number) =>
    (choices[turn % choices.length] ?? "").replace("{step}", steps[step] ?? title);
  const isStuck = problem !== undefined && percent < 40;
  return {
    percent: String(percent),
    milestones: [],
    progress: said(phrases.progress, at),
    problem: isStuck ? `${problem}。` : said(phrases.problem, at),
    effect: said(phrases.effect, at),
    nextStep: said(phrases.next, Math.min(steps.length - 1, at + 1)),
    figures: [],
    help: isStuck ? "请协调相关单位一次会商解决。" : "",
  };
}

function percentOf({ waves }: LifeScript, days: LifeDays, item: ScriptedItem, month: number): number {
  const told = item.percents?.[String(month)];
  if (told !== undefined) return told;
  const assigned = waves.find(({ key }) => key === item.wave)?.assigned ?? [month, 1];
  const at = (day: string) => Date.parse(day);
  const start = at(days.dayOf(assigned));
  const share = (at(days.dayOf([month, 31])) - start) / (at(days.dayOf(item.due)) - start);
  return Math.max(1, Math.min(100, Math.round(share * (item.pace ?? 1) * 100)));
}
