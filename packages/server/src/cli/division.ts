import { DIVISION_LEVELS } from "@zhigang/domain/identity";
import { isDivisionCode } from "@zhigang/domain/values";
import { createDivision, listDivisionRows, loadDivisionFile } from "../modules/identity/index.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Verb, VerbCall } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";
import type { Rooms } from "./with-rooms.ts";

type Deed = (rooms: Rooms, out: Output) => Promise<void>;

/** `zhigang division`: the places that plans hold for; a fresh installation has none. */
export const division: Verb = {
  usage: "division list | division add CODE NAME --level LEVEL [--parent CODE] | division load FILE.json",
  options: [
    {
      name: "level",
      value: "LEVEL",
      zh: `层级：${DIVISION_LEVELS.join(" ")}`,
      en: `one of ${DIVISION_LEVELS.join(" ")}`,
    },
    { name: "parent", value: "CODE", zh: "上级行政区划代码", en: "the division above it" },
  ],
  examples: [
    "zhigang division add 990100 澜州市 --level city",
    "zhigang division add 990102 望潮区 --level district --parent 990100",
    "zhigang division load divisions.json",
  ],
  takesSettings: true,
  async run({ args, options, out, isDryRun, readConfig }) {
    const deed = deedOf(args, options);
    const { config } = readConfig();
    if (isDryRun && args[0] !== "list") return out.say("不作改动。", "Nothing is changed.");
    await withRooms(config, out, ["system_administrator"], (rooms) => deed(rooms, out));
  },
};

const DEEDS: Readonly<Record<string, (rest: readonly string[], options: VerbCall["options"]) => Deed | null>> = {
  list: (rest) => (rest.length === 0 ? list : null),
  load: ([path], _options) => (path === undefined ? null : load(path)),
  add: ([code, name], options) => readAdd(code, name, options),
};

function deedOf([deed = "", ...rest]: readonly string[], options: VerbCall["options"]): Deed {
  const found = rest.length <= 2 && Object.hasOwn(DEEDS, deed) ? DEEDS[deed]?.(rest, options) : null;
  if (found) return found;
  throw usage(
    "请写 list、add 代码 名称 --level 层级，或 load 文件",
    "say list, add CODE NAME --level LEVEL, or load FILE.json",
  );
}

function readAdd(code: string | undefined, name: string | undefined, options: VerbCall["options"]): Deed | null {
  const level = DIVISION_LEVELS.find((each) => each === options["level"]);
  if (code === undefined || name === undefined || level === undefined) return null;
  if (!isDivisionCode(code)) {
    throw usage("行政区划代码为 6、9 或 12 位数字", "a division code has 6, 9 or 12 digits");
  }
  const { parent } = options;
  return add({ code, name, level, parentCode: typeof parent === "string" ? parent : null });
}

async function list({ db }: Rooms, out: Output): Promise<void> {
  const divisions = await listDivisionRows(db);
  if (out.isJson) return out.object({ divisions });
  for (const { code, name, level, parentCode } of divisions) out.data([code, name, level, parentCode ?? ""].join("\t"));
}

function add(input: Parameters<typeof createDivision>[1]): Deed {
  return async (rooms, out) => {
    const created = await rooms.within((call) => createDivision(call, input));
    out.say(`已新建 ${created.name}。`, `${created.name} is there now.`);
    if (out.isJson) out.object(created);
  };
}

function load(path: string): Deed {
  return async (rooms, out) => {
    const file = await readJsonFile(path);
    const count = await rooms.within((call) => loadDivisionFile(call, file));
    out.say(`已装入 ${count} 个行政区划。`, `${count} divisions are loaded.`);
    if (out.isJson) out.object({ count });
  };
}
