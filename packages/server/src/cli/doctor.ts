import { EXIT_CODES } from "../platform/config/start-refusal.ts";
import { examineBackup, examineDatabase } from "./doctor-database.ts";
import type { Finding } from "./doctor-finding.ts";
import { examineMachine } from "./doctor-machine.ts";
import { examinePrograms } from "./doctor-programs.ts";
import type { Output } from "./output.ts";
import type { Verb } from "./verb.ts";

const MARKS: Readonly<Record<Finding["state"], string>> = { good: "✓", warning: "!", bad: "✗", absent: "–" };

/** `zhigang doctor`: what the machine has, what is missing, and how to get it. Exit code 7 when the service could not run. */
export const doctor: Verb = {
  usage: "doctor [--json] [SETTINGS]",
  options: [],
  examples: ["zhigang doctor", "zhigang doctor --json", "DATABASE_URL=postgres://… zhigang doctor"],
  takesSettings: true,
  async run({ out, readConfig }) {
    const { config } = readConfig();
    const [machine, database, saved, programs] = await Promise.all([
      examineMachine(config),
      examineDatabase(config),
      examineBackup(config),
      examinePrograms(),
    ]);
    const findings = [...machine, ...database, saved, ...programs];
    const isWell = findings.every((finding) => finding.state !== "bad");
    if (out.isJson) out.object({ isWell, findings });
    else for (const finding of findings) out.data(present(finding, out));
    return isWell ? EXIT_CODES.ok : EXIT_CODES.unavailable;
  },
};

function present({ state, zh, en, fix }: Finding, out: Output): string {
  const mark = MARKS[state];
  const painted = state === "good" ? out.good(mark) : state === "bad" ? out.bad(mark) : mark;
  const advice = fix === undefined ? "" : `\n    → ${fix.en}  ${fix.zh}`;
  return `${painted} ${en}  ${zh}${advice}`;
}
