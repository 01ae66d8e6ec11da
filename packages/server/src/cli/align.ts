import { alignPlans, type PresentedAlignment, presentAlignment, quote } from "@zhigang/policy-text";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { readBodyRenames } from "./read-body-renames.ts";
import { readPlanFile } from "./read-plan-file.ts";
import type { Verb } from "./verb.ts";

/**
 * `zhigang align UPPER LOWER`: how a lower plan answers an upper one, without a database and without changing anything. Who was
 * renamed it is told by a file; plans of the ledger are aligned there, with the departments it knows.
 */
export const align: Verb = {
  usage: "align UPPER LOWER [--renamed FILE] [--json]",
  options: [
    {
      name: "renamed",
      value: "FILE",
      zh: "部门更名表：每行原名称、现名称两列（csv、xlsx、docx 等）",
      en: "bodies that were renamed: a table of former and later names (csv, xlsx, docx …)",
    },
  ],
  examples: [
    "zhigang align city-plan.docx district-plan.docx",
    "zhigang align upper.pdf lower.html --json > links.json",
    "zhigang align plan-2017.docx plan-2026.docx --renamed renamed.csv",
  ],
  takesSettings: false,
  async run({ args, options, out }) {
    const [upperPath, lowerPath] = args;
    if (upperPath === undefined || lowerPath === undefined || args.length > 2) {
      throw usage("请给出上位文件和下位文件各一份", "name two files: the upper plan, then the lower one");
    }
    const upper = await readPlanFile(upperPath, out);
    const lower = await readPlanFile(lowerPath, out);
    const renames = typeof options["renamed"] === "string" ? await readBodyRenames(options["renamed"]) : [];
    const presented = presentAlignment(alignPlans(upper, lower, { renames }), upper, lower);
    if (out.isJson) out.object(presented);
    else present(presented, out);
  },
};

const RELATION_WORDS: Readonly<Record<PresentedAlignment["links"][number]["relation"], string>> = {
  carries_out: "承接 carries out",
  same_text: "沿用原文 same text",
  cites: "引用 cites",
  changes_value: "改变数值 changes value",
  target_compare: "目标对照 compares target",
};

const CERTAINTY_WORDS: Readonly<Record<PresentedAlignment["links"][number]["certainty"], string>> = {
  certain: "确定 certain",
  likely: "较可能 likely",
  doubtful: "存疑 doubtful",
};

const SCOPE_WORDS: Readonly<Record<PresentedAlignment["gaps"][number]["scope"], string>> = {
  covered: "在下位范围内 in scope",
  outside: "不在下位范围 out of scope",
  unclear: "范围不明 scope unclear",
};

function present({ upper, lower, links, gaps, conflicts }: PresentedAlignment, out: Output): void {
  const part = (heading: string, lines: readonly string[]) => ["", out.bold(`${heading} ${lines.length}`), ...lines];
  const lines = [
    ...part(
      "衔接 links",
      links.map(({ from, to, relation, certainty, reason }) =>
        [
          placed(from, upper.text),
          "→",
          placed(to, lower.text),
          RELATION_WORDS[relation],
          CERTAINTY_WORDS[certainty],
          reason,
        ].join("\t"),
      ),
    ),
    ...part(
      "空白 gaps",
      gaps.map(({ from, title, scope, reason }) => [from.path, title, SCOPE_WORDS[scope], reason].join("\t")),
    ),
    ...part(
      "冲突 conflicts",
      conflicts.map(({ from, to, reason }) =>
        [placed(from, upper.text), "×", to.map((end) => placed(end, lower.text)).join(" + "), reason].join("\t"),
      ),
    ),
  ];
  for (const line of lines.slice(1)) out.data(line);
}

const SHOWN = 18;

function placed({ span, path }: PresentedAlignment["links"][number]["from"], text: string): string {
  const words = quote(text, span).replace(/\s+/g, "");
  return `${path} ${words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}`.trim();
}
