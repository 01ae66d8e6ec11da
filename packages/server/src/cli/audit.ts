import { readAnchors, verifyAudit } from "../modules/audit/index.ts";
import { systemClock } from "../platform/clock.ts";
import { EXIT_CODES } from "../platform/config/start-refusal.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** `zhigang audit verify`: whether the chain of audit entries is whole, and what is not sealed yet. */
export const audit: Verb = {
  usage: "audit verify",
  options: [],
  examples: ["zhigang audit verify", "zhigang audit verify --json"],
  takesSettings: true,
  async run({ args, out, readConfig }) {
    if (args.join(" ") !== "verify") throw usage("请写 audit verify", "say audit verify");
    const { config } = readConfig();
    const report = await withRooms(config, out, ["audit_administrator"], async ({ db }) =>
      verifyAudit(db, { now: systemClock.now(), anchors: await readAnchors(config.dataFolder) }),
    );
    if (out.isJson) out.object(report);
    else for (const [name, value] of Object.entries(report)) out.data(`${name}\t${JSON.stringify(value)}`);
    return report.isIntact ? EXIT_CODES.ok : 1;
  },
};
