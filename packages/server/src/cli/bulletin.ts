import { writeFile } from "node:fs/promises";
import { ROUNDING_POLICIES } from "@zhigang/domain/supervision";
import { writeBulletin } from "../modules/supervision/index.ts";
import { usage } from "./parse-arguments.ts";
import { requireWritable } from "./require-writable.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** The head of a bulletin that nobody has named an office for. */
const DEFAULT_MARK = "督查通报";

/** `zhigang bulletin`: the bulletin of a month, quarter, half-year or year as a Word document, drawn up and not issued. */
export const bulletin: Verb = {
  usage: "bulletin --period PERIOD --out FILE.docx [--plan ID] [--mark NAME] [--rounding POLICY] [--yes]",
  options: [
    {
      name: "period",
      value: "PERIOD",
      zh: "通报期：月 2026-10、季 2026-Q3、半年 2026-H1、年 2026",
      en: "what it tells of: month 2026-10, quarter 2026-Q3, half-year 2026-H1, year 2026",
    },
    { name: "out", value: "FILE.docx", zh: "写入的文件", en: "the file to write" },
    { name: "plan", value: "ID", zh: "只通报一份规划", en: "only one plan" },
    { name: "mark", value: "NAME", zh: "发文机关标志", en: "the issuing office, as its head names it" },
    {
      name: "rounding",
      value: "POLICY",
      zh: `占比的取舍：${ROUNDING_POLICIES.join(" ")}`,
      en: `how shares are rounded: ${ROUNDING_POLICIES.join(" ")}`,
    },
  ],
  examples: [
    "zhigang bulletin --period 2026-10 --out bulletin.docx",
    "zhigang bulletin --period 2026-Q3 --out quarter.docx",
    "zhigang bulletin --period 2026-10 --out bulletin.docx --mark 云泽市人民政府督查室 --json",
  ],
  takesSettings: true,
  async run({ args, options, out, isDryRun, isSure, readConfig }) {
    const { period, out: path, plan, mark = DEFAULT_MARK } = options;
    const rounding = ROUNDING_POLICIES.find((each) => each === (options["rounding"] ?? "residual_to_largest"));
    if (args.length > 0 || typeof period !== "string" || typeof path !== "string" || typeof mark !== "string") {
      throw usage("请给出 --period 与 --out", "give --period and --out");
    }
    if (!rounding)
      throw usage(`取舍为 ${ROUNDING_POLICIES.join("、")}`, `rounding is one of ${ROUNDING_POLICIES.join(", ")}`);
    await requireWritable(path, isSure);
    const { config } = readConfig();
    if (isDryRun)
      return out.say(`将把 ${period} 的通报写入 ${path}。`, `Would write the bulletin of ${period} to ${path}.`);

    const wish = { period, mark, rounding, ...(typeof plan === "string" && { planId: plan }) };
    const { content, file } = await withRooms(config, out, ["supervision_office"], (rooms) =>
      rooms.within((call) => writeBulletin(call, wish)),
    );
    await writeFile(path, file);
    if (out.isJson) return out.object({ file: path, period, ...content });
    out.data(path);
  },
};
