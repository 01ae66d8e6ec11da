import { type PresentedExtraction, presentExtraction } from "@zhigang/policy-text";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { readPlanFile } from "./read-plan-file.ts";
import type { Verb } from "./verb.ts";

/** `zhigang extract FILE`: what a plan says, without a database and without changing anything. */
export const extract: Verb = {
  usage: "extract FILE [--json]",
  options: [],
  examples: ["zhigang extract plan.docx", "zhigang extract scan.pdf", "zhigang extract plan.docx --json > plan.json"],
  takesSettings: false,
  async run({ args, out }) {
    const [path] = args;
    if (path === undefined || args.length > 1) throw usage("请给出一个文件", "name the one file to read");
    const { extraction } = await readPlanFile(path, out);
    const presented = presentExtraction(extraction);
    if (out.isJson) out.object(presented);
    else present(presented, out);
  },
};

function present({ document, tasks, indicators, references, coverage }: PresentedExtraction, out: Output): void {
  const { title, documentNumber, issuingAuthority, issuedOn } = document;
  const targets = indicators.filter((indicator) => indicator.class === "target");
  const part = (heading: string, lines: readonly string[]) => ["", out.bold(`${heading} ${lines.length}`), ...lines];
  const lines = [
    out.bold(title ?? "（无标题 no title）"),
    ...[documentNumber, issuingAuthority, issuedOn].filter((line) => line !== null),
    ...part("任务 tasks", tasks.map(presentTask)),
    ...part("目标 targets", targets.map(presentTarget)),
    ...part(
      "引用 references",
      references.map(({ title: name, no }) => [name, no].filter(Boolean).join("\t")),
    ),
    "",
    `覆盖 coverage: ${coverage.claimed}/${coverage.ordering} (未认领 unclaimed ${coverage.unclaimed.length})`,
  ];
  for (const line of lines) out.data(line);
}

function presentTask({ path, title, leads, supports, deadline }: PresentedExtraction["tasks"][number]): string {
  const support = supports.length > 0 ? `配合 ${supports.join("、")}` : "";
  const owners = [leads.join("、"), support].filter((part) => part !== "").join("；");
  return [path, title, owners || "—", deadline ?? "—"].join("\t");
}

function presentTarget({ name, comparator, value, unit, deadline }: PresentedExtraction["indicators"][number]): string {
  return [name, `${comparator} ${value}${unit}`, deadline ?? "—"].join("\t");
}
