import { EXIT_CODES } from "../platform/config/start-refusal.ts";
import { COMMON_OPTIONS, listSettingOptions } from "./parse-arguments.ts";
import type { Verb, VerbEntry, VerbOption } from "./verb.ts";

/** The page that lists the verbs. */
export function presentHelp(verbs: readonly VerbEntry[], bold: (text: string) => string): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length)) + 2;
  return [
    "Zhigang carries a city's action plan from its text to its result.",
    "智港：把城市行动方案从文本带到结果。",
    "",
    bold("Usage 用法"),
    "  zhigang VERB [OPTIONS]",
    "",
    bold("Verbs 命令"),
    ...verbs.flatMap(({ name, zh, en }) => [`  ${name.padEnd(width)}${en}`, `  ${" ".repeat(width)}${zh}`]),
    "",
    bold("Examples 示例"),
    "  zhigang demo",
    "  zhigang help serve",
    "",
    bold("Options 通用选项"),
    ...listOptions(COMMON_OPTIONS),
    "",
    presentExitCodes(),
    "",
    "More 更多：docs/operations/ · README.md",
  ].join("\n");
}

/** The page of one verb. */
export function presentVerbHelp(entry: VerbEntry, verb: Verb, bold: (text: string) => string): string {
  const settings = verb.takesSettings
    ? ["", bold("Settings 配置（或用环境变量、配置文件）"), ...listOptions(listSettingOptions())]
    : [];
  const own = verb.options.length > 0 ? ["", bold("Options 选项"), ...listOptions(verb.options)] : [];
  return [
    `zhigang ${entry.name}: ${entry.en}`,
    `${entry.zh}`,
    "",
    bold("Usage 用法"),
    `  zhigang ${verb.usage}`,
    "",
    bold("Examples 示例"),
    ...verb.examples.map((example) => `  ${example}`),
    ...own,
    "",
    bold("Common options 通用选项"),
    ...listOptions(COMMON_OPTIONS),
    ...settings,
  ].join("\n");
}

function listOptions(options: readonly VerbOption[]): readonly string[] {
  const heads = options.map(({ name, value }) => `  --${name}${value === undefined ? "" : ` ${value}`}`);
  const width = Math.max(...heads.map((head) => head.length)) + 2;
  return options.map(({ zh, en }, index) => `${(heads[index] ?? "").padEnd(width)}${en}  ${zh}`);
}

function presentExitCodes(): string {
  const { usage, locked, notFound, denied, conflict, unavailable } = EXIT_CODES;
  return (
    `Exit codes 退出码: 0 done 成功, ${usage} usage 用法, ${locked} locked 占用, ${notFound} not found 未找到, ` +
    `${denied} denied 无权, ${conflict} conflict 冲突, ${unavailable} unavailable 不可用`
  );
}
