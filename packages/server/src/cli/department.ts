import { loadDepartmentFile } from "../modules/identity/index.ts";
import { usage } from "./parse-arguments.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";

/** `zhigang department load`: a city's departments with their names in time, all of them or none. */
export const department: Verb = {
  usage: "department load FILE.json",
  options: [],
  examples: ["zhigang department load departments.json", "zhigang department load departments.json --json"],
  takesSettings: true,
  async run({ args, out, isDryRun, readConfig }) {
    const [deed, path] = args;
    if (deed !== "load" || path === undefined || args.length > 2) {
      throw usage("请写 department load 文件", "say department load FILE.json");
    }
    const { config } = readConfig();
    const file = await readJsonFile(path);
    if (isDryRun) return out.say("不作改动。", "Nothing is changed.");
    const count = await withRooms(config, out, ["system_administrator"], (rooms) =>
      rooms.within((call) => loadDepartmentFile(call, file)),
    );
    out.say(`已装入 ${count} 个部门。`, `${count} departments are loaded.`);
    if (out.isJson) out.object({ count });
  },
};
