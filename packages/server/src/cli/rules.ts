import { RuleSet as RuleSetFile } from "@zhigang/contract/supervision";
import { lintRuleSet, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import type { RuleSet } from "@zhigang/domain/supervision";
import { checkFor } from "../platform/http/validation.ts";
import { findNearest } from "./find-nearest.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Verb } from "./verb.ts";

/** `zhigang rules`: the published rule sets of lights, and what is wrong with one of them or with a file; no database. */
export const rules: Verb = {
  usage: "rules list | rules lint NAME|FILE.json",
  options: [],
  examples: [
    "zhigang rules list",
    "zhigang rules lint yinchuan-2025-points-behind",
    "zhigang rules list --json > sets.json",
    "zhigang rules lint own-rules.json --json",
  ],
  takesSettings: false,
  async run({ args, out }) {
    const [deed, which] = args;
    if (deed === "list" && args.length === 1) return list(out);
    if (deed === "lint" && which !== undefined && args.length === 2) return lint(await findRuleSet(which), out);
    throw usage("请写 rules list，或 rules lint 名称或文件", "say rules list, or rules lint NAME or FILE.json");
  },
};

function list(out: Output): void {
  if (out.isJson) return out.object({ ruleSets: PUBLISHED_RULE_SETS });
  for (const { name, city, metric, source } of PUBLISHED_RULE_SETS) out.data([name, city, metric, source].join("\t"));
}

/** As linters do: 1 where there is a finding. */
function lint(set: RuleSet, out: Output): number {
  const findings = lintRuleSet(set);
  if (out.isJson) out.object({ name: set.name, findings });
  else for (const { kind, zh, en } of findings) out.data([kind, zh, en].join("\t"));
  if (findings.length === 0)
    out.say("没有问题：每种情形恰有一种颜色。", "Sound: every situation has exactly one colour.");
  return findings.length === 0 ? 0 : 1;
}

async function findRuleSet(which: string): Promise<RuleSet> {
  const published = PUBLISHED_RULE_SETS.find(({ name }) => name === which);
  if (published) return published;
  if (!/[./\\]/.test(which)) throw unknownName(which);
  const file = await readJsonFile(which);
  checkFor(RuleSetFile)(file);
  return file as RuleSetFile;
}

function unknownName(name: string) {
  const nearest = findNearest(
    name,
    PUBLISHED_RULE_SETS.map((set) => set.name),
  );
  const [zh, en] = nearest === undefined ? ["", ""] : [`，是否想用 ${nearest}`, `; did you mean ${nearest}?`];
  return usage(`没有规则集 ${name}${zh}`, `there is no rule set ${name}${en}`);
}
