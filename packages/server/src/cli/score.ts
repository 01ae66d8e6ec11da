import { replayScoreRound } from "../modules/supervision/index.ts";
import { isId } from "../platform/ids.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** `zhigang score replay`: reckons the scores of a round again from its frozen inputs; 1 where any is not the one that was kept. */
export const score: Verb = {
  usage: "score replay ID",
  options: [],
  examples: ["zhigang score replay 01930000-0000-7000-8000-000000000001 --json"],
  takesSettings: true,
  async run({ args, out, readConfig }) {
    const [deed, id] = args;
    if (deed !== "replay" || id === undefined || args.length !== 2) {
      throw usage("请写 score replay 轮次编号", "say score replay ID, the id of a round");
    }
    if (!isId(id)) throw usage(`“${id}”不是轮次编号`, `“${id}” is no id of a round`);
    const { config } = readConfig();
    return withRooms(config, out, ["supervision_office"], (rooms) =>
      rooms.within(async (call) => {
        const replay = await replayScoreRound(call, id);
        if (out.isJson) out.object(replay);
        else {
          for (const { departmentName, stage, kept, replayed, isSame } of replay.scores) {
            out.data([isSame ? "=" : "≠", departmentName, stage, kept, replayed].join("\t"));
          }
        }
        return replay.isSame ? 0 : 1;
      }),
    );
  },
};
