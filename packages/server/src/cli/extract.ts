import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import { type PresentedExtraction, presentExtraction, readPlan } from "@zhigang/policy-text";
import { ExternalPrograms, prepareFile } from "../modules/documents/reading/index.ts";
import {
  applyColumnMapping,
  chooseReader,
  proposeColumnMapping,
  READ_REFUSALS,
  READ_WARNINGS,
  ReadRefusal,
  type ReadResult,
} from "../modules/documents/readers/index.ts";
import { StartRefusal, type ExitReason } from "../platform/config/start-refusal.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";

const MOST_WARNINGS = 10;

/** `zhigang extract FILE`: what a plan says, without a database and without changing anything. */
export const extract: Verb = {
  usage: "extract FILE [--json]",
  options: [],
  examples: ["zhigang extract plan.docx", "zhigang extract plan.docx --json > plan.json"],
  takesSettings: false,
  async run({ args, out }) {
    const [path] = args;
    if (path === undefined || args.length > 1) throw usage("请给出一个文件", "name the one file to read");
    const result = await readOrRefuse(await readOrExplain(path), basename(path));
    warnOf(result, out);
    const presented = presentExtraction(readTasks(result));
    if (out.isJson) out.object(presented);
    else present(presented, out);
  },
};

function warnOf({ warnings }: ReadResult, out: Output): void {
  for (const { code, details } of warnings.slice(0, MOST_WARNINGS)) {
    const { zh, en } = READ_WARNINGS[code];
    out.warn(fill(zh, details), fill(en, details));
  }
  const more = warnings.length - MOST_WARNINGS;
  if (more > 0) out.warn(`另有 ${more} 条提示。`, `${more} more like these.`);
}

/** A sheet whose header says nothing is read once more with what its values look like. */
function readTasks({ content, tables = [] }: ReadResult) {
  const extraction = readPlan(content);
  if (extraction.tasks.length > 0 || tables.length === 0) return extraction;
  const choices = proposeColumnMapping(content, tables).map(({ sheet, columns }) => ({
    sheet,
    isUsed: true,
    roles: columns.map((column) => column.role),
  }));
  return readPlan(applyColumnMapping(content, tables, choices));
}

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

async function readOrRefuse(original: Uint8Array, fileName: string): Promise<ReadResult> {
  try {
    const { bytes, readAs, warnings } = await prepareFile(original, fileName, { programs: new ExternalPrograms() });
    const result = await chooseReader(bytes, readAs).read(bytes, { fileName });
    return { ...result, warnings: [...warnings, ...result.warnings] };
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    const { zh, en } = READ_REFUSALS[error.code];
    const words = { zh: fill(zh, error.details), en: fill(en, error.details) };
    throw new StartRefusal({ code: error.code, reason: "usage", ...words }, { cause: error });
  }
}

const READ_FAILURES: Readonly<
  Record<string, { readonly reason: ExitReason; readonly zh: string; readonly en: string }>
> = {
  ENOENT: { reason: "notFound", zh: "文件不存在", en: "there is no such file" },
  EACCES: { reason: "denied", zh: "无权读取", en: "it may not be read" },
  EISDIR: { reason: "usage", zh: "这是一个文件夹", en: "it is a folder" },
};

async function readOrExplain(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (error) {
    const failure = READ_FAILURES[(error as NodeJS.ErrnoException).code ?? ""];
    if (failure === undefined) throw error;
    const { reason, zh, en } = failure;
    throw new StartRefusal(
      { code: "cli.file_not_read", reason, zh: `${path}：${zh}。`, en: `${path}: ${en}.` },
      { cause: error },
    );
  }
}

function fill(words: string, details: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? ""));
}
