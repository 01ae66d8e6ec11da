import { loadDepartmentFile, traceBodyName } from "../modules/identity/index.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Verb, VerbCall } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";
import type { Rooms } from "./with-rooms.ts";

type Deed = (rooms: Rooms, out: Output) => Promise<void>;

/** `zhigang department`: a city's departments with their names in time, and who held something on a day. */
export const department: Verb = {
  usage: "department load FILE.json | department who NAME --division CODE [--on DAY]",
  options: [
    {
      name: "division",
      value: "CODE",
      zh: "该名称所在文件的行政区划代码",
      en: "the division in whose paper the name stands",
    },
    { name: "on", value: "DAY", zh: "日期，如 2018-06-01；默认今天", en: "a day such as 2018-06-01; today by default" },
  ],
  examples: [
    "zhigang department load departments.json",
    "zhigang department who 市科委 --division 990100 --on 2018-06-01",
  ],
  takesSettings: true,
  async run({ args, options, out, isDryRun, readConfig }) {
    const deed = deedOf(args, options);
    const { config } = readConfig();
    if (isDryRun && args[0] === "load") return out.say("不作改动。", "Nothing is changed.");
    await withRooms(config, out, ["system_administrator"], (rooms) => deed(rooms, out));
  },
};

function deedOf([deed, what, ...rest]: readonly string[], options: VerbCall["options"]): Deed {
  const { division, on } = options;
  if (what !== undefined && rest.length === 0) {
    if (deed === "load") return load(what);
    if (deed === "who" && typeof division === "string") return who(what, division, typeof on === "string" ? on : null);
  }
  throw usage("请写 load 文件，或 who 名称 --division 代码", "say load FILE.json, or who NAME --division CODE");
}

function load(path: string): Deed {
  return async (rooms, out) => {
    const file = await readJsonFile(path);
    const count = await rooms.within((call) => loadDepartmentFile(call, file));
    out.say(`已装入 ${count} 个部门。`, `${count} departments are loaded.`);
    if (out.isJson) out.object({ count });
  };
}

function who(name: string, divisionCode: string, onDay: string | null): Deed {
  return async (rooms, out) => {
    const traced = await rooms.within((call) =>
      traceBodyName(call, { name, divisionCode, ...(onDay !== null && { onDay }) }),
    );
    if (out.isJson) return out.object(traced);
    const { course, candidates } = traced;
    if (course === null) {
      out.say(`“${name}”未能对应到一个部门。`, `“${name}” does not lead to one department.`);
      for (const each of candidates) out.data(["?", each.reason, each.divisionCode, each.name].join("\t"));
      return;
    }
    for (const held of course.heldBy) out.data([course.onDay, held.name].join("\t"));
    for (const { on, kind, from, to } of course.events) out.data([on, kind, from.name, to?.name ?? ""].join("\t"));
    for (const held of course.heldToday) out.data(["today", held.name].join("\t"));
  };
}
