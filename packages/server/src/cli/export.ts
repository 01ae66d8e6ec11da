import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { EXPORT_FORMATS } from "@zhigang/contract/ledger";
import type { ExportFormat } from "@zhigang/contract/ledger";
import { exportTargets, exportTasks, getPlan } from "../modules/ledger/index.ts";
import { usage } from "./parse-arguments.ts";
import { requireWritable } from "./require-writable.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** `zhigang export tasks|targets`: any view of the ledger as docx, xlsx, csv or JSON. */
export const exportLedger: Verb = {
  usage: "export tasks|targets [--format FORMAT] [--plan ID] [--out FILE] [--yes]",
  options: [
    {
      name: "format",
      value: "FORMAT",
      zh: `格式：${EXPORT_FORMATS.join(" ")}`,
      en: `the format: ${EXPORT_FORMATS.join(" ")}`,
    },
    { name: "plan", value: "ID", zh: "只导出一份规划", en: "only one plan" },
    {
      name: "out",
      value: "FILE",
      zh: "写入的文件；不给则用默认文件名",
      en: "the file to write; a name of its own when not given",
    },
  ],
  examples: [
    "zhigang export tasks --format xlsx",
    "zhigang export tasks --format docx --plan ID --out division-table.docx",
    "zhigang export targets --format csv",
  ],
  takesSettings: true,
  async run({ args, options, out, isDryRun, isSure, readConfig }) {
    const [what] = args;
    const format = EXPORT_FORMATS.find((each) => each === (options["format"] ?? "xlsx"));
    if ((what !== "tasks" && what !== "targets") || args.length > 1 || !format) {
      throw usage(
        `请写 tasks 或 targets，格式为 ${EXPORT_FORMATS.join("、")}`,
        `say tasks or targets, in one of ${EXPORT_FORMATS.join(", ")}`,
      );
    }
    const asked = typeof options["out"] === "string" ? options["out"] : null;
    if (asked !== null) await requireWritable(asked, isSure);
    const { config } = readConfig();
    if (isDryRun) return out.say(`将导出 ${what}（${format}）。`, `Would export ${what} as ${format}.`);

    const query = queryOf(format, options["plan"]);
    const path = await withRooms(config, out, ["plan_office"], (rooms) =>
      rooms.within(async (call) => {
        if (query.planId !== undefined) await getPlan(call, query.planId);
        const file = what === "tasks" ? await exportTasks(call, query) : await exportTargets(call, query);
        const name = asked ?? file.fileName;
        if (asked === null) await requireWritable(name, isSure);
        const body = file.body instanceof Uint8Array ? Readable.from([Buffer.from(file.body)]) : file.body;
        await pipeline(body, createWriteStream(name));
        return name;
      }),
    );
    if (out.isJson) return out.object({ file: path, format });
    out.data(path);
  },
};

function queryOf(format: ExportFormat, plan: string | true | undefined): { format: ExportFormat; planId?: string } {
  return typeof plan === "string" ? { format, planId: plan } : { format };
}
