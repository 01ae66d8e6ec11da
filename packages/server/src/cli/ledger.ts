import { isCalendarDate } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import { getLedgerAsOf, getLedgerDifferences } from "../modules/supervision/index.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** `zhigang ledger as-of`: the whole ledger as it stood at the end of a day in China, or what differs between two days. */
export const ledger: Verb = {
  usage: "ledger as-of DATE [--diff DATE2] [--plan ID]",
  options: [
    { name: "diff", value: "DATE2", zh: "与另一天相比", en: "what differs on another day" },
    { name: "plan", value: "ID", zh: "只看一份规划", en: "only one plan" },
  ],
  examples: [
    "zhigang ledger as-of 2026-10-31 --json > ledger.json",
    "zhigang ledger as-of 2026-09-30 --diff 2026-10-31 --json",
  ],
  takesSettings: true,
  async run({ args, options, out, readConfig }) {
    const [deed, on] = args;
    if (deed !== "as-of" || on === undefined || args.length !== 2) {
      throw usage("请写 ledger as-of 日期", "say ledger as-of DATE");
    }
    const [day, other] = [dayFrom(on), options["diff"] === undefined ? undefined : dayFrom(String(options["diff"]))];
    const plan = typeof options["plan"] === "string" ? { planId: options["plan"] } : {};
    const { config } = readConfig();
    await withRooms(config, out, ["supervision_office"], (rooms) =>
      rooms.within(async (call) => {
        if (other === undefined) return tellLedger(out, await getLedgerAsOf(call, { on: day, ...plan }));
        tellDifferences(out, await getLedgerDifferences(call, { from: day, to: other, ...plan }));
      }),
    );
  },
};

function dayFrom(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw usage(`“${String(text)}”不是日期，请写成 2026-10-31`, `“${String(text)}” is no day; write 2026-10-31`);
}

/** Beside the JSON, one line an item: number, state, light, percent, title. */
function tellLedger(out: Output, ledgerThen: Awaited<ReturnType<typeof getLedgerAsOf>>): void {
  if (out.isJson) return out.object(ledgerThen);
  const { plans, tasks, targets, items } = ledgerThen;
  for (const { number, status, colour, percent, title } of items) {
    out.data([number ?? "—", status, colour ?? "—", percent ?? "—", title].join("\t"));
  }
  out.say(
    `${plans.length} 份规划，${tasks.length} 项任务，${targets.length} 个目标，${items.length} 个督查事项。`,
    `${plans.length} plans, ${tasks.length} tasks, ${targets.length} targets, ${items.length} supervision items.`,
  );
}

function tellDifferences(out: Output, differences: Awaited<ReturnType<typeof getLedgerDifferences>>): void {
  if (out.isJson) return out.object(differences);
  for (const { subject, fate, title, fields } of differences.rows) {
    out.data([subject, fate, title].join("\t"));
    for (const { field, from, to } of fields) out.data(`\t${field}\t${from ?? "—"}\t→\t${to ?? "—"}`);
  }
}
