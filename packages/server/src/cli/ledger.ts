import type { Page } from "@zhigang/contract/paging";
import { isCalendarDate } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import {
  endOfDay,
  listLedgerDifferences,
  listPastItems,
  listPastPlans,
  listPastTargets,
  listPastTasks,
} from "../modules/supervision/index.ts";
import type { PastQuery } from "../modules/supervision/index.ts";
import type { Call } from "../platform/call.ts";
import { gatherRows, streamRows } from "../platform/http/stream-rows.ts";
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
        if (other === undefined) await tellLedger(out, call, { on: day, ...plan });
        else await tellDifferences(out, call, { from: day, to: other, ...plan });
      }),
    );
  },
};

function dayFrom(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw usage(`“${String(text)}”不是日期，请写成 2026-10-31`, `“${String(text)}” is no day; write 2026-10-31`);
}

/** Beside the JSON, one line an item: number, state, light, percent, title. */
async function tellLedger(out: Output, call: Call, query: PastQuery): Promise<void> {
  const at =
    <Row>(list: (call: Call, query: PastQuery) => Promise<Page<Row>>) =>
    (page: object) =>
      list(call, { ...query, ...page });
  const [plans, tasks, targets] = [
    await gatherRows(at(listPastPlans)),
    await gatherRows(at(listPastTasks)),
    await gatherRows(at(listPastTargets)),
  ];
  if (out.isJson) {
    const knownAt = endOfDay(query.on).toISOString();
    return out.object({ on: query.on, knownAt, plans, tasks, targets, items: await gatherRows(at(listPastItems)) });
  }
  let count = 0;
  for await (const { number, status, colour, percent, title } of streamRows(at(listPastItems))) {
    out.data([number ?? "—", status, colour ?? "—", percent ?? "—", title].join("\t"));
    count += 1;
  }
  out.say(
    `${plans.length} 份规划，${tasks.length} 项任务，${targets.length} 个目标，${count} 个督查事项。`,
    `${plans.length} plans, ${tasks.length} tasks, ${targets.length} targets, ${count} supervision items.`,
  );
}

interface TwoDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly planId?: string;
}

async function tellDifferences(out: Output, call: Call, days: TwoDays): Promise<void> {
  const list = (page: object) => listLedgerDifferences(call, { ...days, ...page });
  if (out.isJson) return out.object({ from: days.from, to: days.to, rows: await gatherRows(list) });
  for await (const { subject, fate, title, fields } of streamRows(list)) {
    out.data([subject, fate, title].join("\t"));
    for (const { field, from, to } of fields) out.data(`\t${field}\t${from ?? "—"}\t→\t${to ?? "—"}`);
  }
}
