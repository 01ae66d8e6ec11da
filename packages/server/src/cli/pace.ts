import { gapToScheduledPace } from "@zhigang/domain/supervision";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";

/** `zhigang pace`: how far an annual item is ahead of or behind the scheduled pace; needs no database. */
export const pace: Verb = {
  usage: "pace --actual PERCENT --month N",
  options: [
    {
      name: "actual",
      value: "PERCENT",
      zh: "完成率（%），或 完成数/目标数，如 629.0/647.4",
      en: "the share done in percent, or DONE/TARGET such as 629.0/647.4",
    },
    { name: "month", value: "N", zh: "截至几月底（1–12）", en: "the month whose end it is (1–12)" },
  ],
  examples: ["zhigang pace --actual 77.2 --month 8", "zhigang pace --actual 629.0/647.4 --month 10 --json"],
  takesSettings: false,
  run({ args, options, out }) {
    const { actual, month } = options;
    if (args.length > 0 || typeof actual !== "string" || typeof month !== "string") {
      throw usage("请给出 --actual 与 --month", "give --actual and --month");
    }
    const found = /^\d{1,2}$/.test(month) ? gapToScheduledPace(actual, Number(month)) : null;
    if (found === null) {
      throw usage(
        `无法计算：--actual ${actual} --month ${month}。完成率是数字，月份为 1 至 12`,
        `cannot be reckoned: --actual ${actual} --month ${month}; the share is a number, the month 1 to 12`,
      );
    }
    if (out.isJson) out.object({ month: Number(month), ...found });
    else out.data(found.gap);
    return Promise.resolve();
  },
};
