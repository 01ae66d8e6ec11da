import { SETTINGS, type SettingName, flagOf, settingOfFlag } from "../platform/config/settings.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { findNearest } from "./find-nearest.ts";
import type { Verb, VerbOption } from "./verb.ts";

/** A command line, taken apart. */
export interface Arguments {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
  readonly settings: Readonly<Partial<Record<SettingName, string | true>>>;
  readonly common: ReadonlySet<string>;
  readonly configFile: string | undefined;
}

/** Options that every verb understands. */
export const COMMON_OPTIONS: readonly VerbOption[] = [
  { name: "json", zh: "只输出 JSON", en: "print JSON and nothing else" },
  { name: "plain", zh: "纯文本，无颜色", en: "plain text without colour" },
  { name: "quiet", zh: "不显示进度（-q）", en: "say no progress (-q)" },
  { name: "no-input", zh: "从不提问", en: "never ask anything" },
  { name: "dry-run", zh: "只说明将做什么，不改动", en: "say what would be done and change nothing" },
  { name: "yes", zh: "同意覆盖或删除", en: "agree to what replaces or deletes" },
  { name: "help", zh: "显示帮助（-h）", en: "show this help (-h)" },
];

const SHORT: Readonly<Record<string, string>> = { "-q": "--quiet", "-h": "--help" };
const CONFIG_OPTION: VerbOption = { name: "config", value: "FILE", zh: "配置文件", en: "the settings file" };

type OptionKind = "common" | "own" | "setting" | "config";
type Found = { readonly kind: OptionKind; readonly takesValue: boolean };
type Token = { readonly kind: OptionKind | "argument"; readonly name: string; readonly value: string | undefined };
type Understood = Pick<Verb, "options" | "takesSettings">;

/** Takes a verb's words apart. An unknown option is an error that names the nearest one. */
export function parseArguments(words: readonly string[], verb: Understood): Arguments {
  const tokens = [...readTokens(words, verb)];
  const ofKind = (kind: Token["kind"]) => tokens.filter((token) => token.kind === kind);
  const valuesOf = (kind: Token["kind"]) => ofKind(kind).map(({ name, value }) => [name, value ?? true] as const);
  return {
    args: ofKind("argument").map((token) => token.name),
    options: Object.fromEntries(valuesOf("own")),
    settings: Object.fromEntries(valuesOf("setting").map(([flag, value]) => [settingOfFlag(flag) ?? flag, value])),
    common: new Set(ofKind("common").map((token) => token.name)),
    configFile: ofKind("config").at(-1)?.value,
  };
}

function* readTokens(words: readonly string[], verb: Understood): Generator<Token> {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const waiting = words.slice(0, end);
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    yield word.startsWith("-") && word !== "-" ? readOption(word, waiting, verb) : argument(word);
  }
  yield* words.slice(end + 1).map(argument);
}

function argument(word: string): Token {
  return { kind: "argument", name: word, value: undefined };
}

function readOption(word: string, waiting: string[], verb: Understood): Token {
  const { name, inline } = splitOption(SHORT[word] ?? word);
  const { kind, takesValue } = findOption(name, verb);
  const value = takesValue ? (inline ?? waiting.shift()) : inline;
  if (takesValue && value === undefined) throw usage(`--${name} 缺少取值`, `--${name} needs a value`);
  return { kind, name, value };
}

function splitOption(word: string): { readonly name: string; readonly inline: string | undefined } {
  const at = word.indexOf("=");
  const name = (at === -1 ? word : word.slice(0, at)).replace(/^--?/, "");
  return { name, inline: at === -1 ? undefined : word.slice(at + 1) };
}

function findOption(name: string, { options, takesSettings }: Understood): Found {
  if (COMMON_OPTIONS.some((option) => option.name === name)) return { kind: "common", takesValue: false };
  const own = options.find((option) => option.name === name);
  if (own !== undefined) return { kind: "own", takesValue: own.value !== undefined };
  if (takesSettings && name === CONFIG_OPTION.name) return { kind: "config", takesValue: true };

  const setting = takesSettings ? settingOfFlag(name) : undefined;
  if (setting !== undefined) {
    refuseSecret(setting);
    return { kind: "setting", takesValue: SETTINGS[setting].kind !== "flag" };
  }
  throw unknownOption(name, [...COMMON_OPTIONS, ...options, ...(takesSettings ? listSettingOptions() : [])]);
}

/** The settings as options, secrets left out. */
export function listSettingOptions(): readonly VerbOption[] {
  const names = (Object.keys(SETTINGS) as SettingName[]).filter((name) => !("isSecret" in SETTINGS[name]));
  return [
    CONFIG_OPTION,
    ...names.map((name) => {
      const { kind, zh, en } = SETTINGS[name];
      return kind === "flag" ? { name: flagOf(name), zh, en } : { name: flagOf(name), value: "VALUE", zh, en };
    }),
  ];
}

/** A flag is seen by everybody in the process list; secrets come by environment or file. */
function refuseSecret(name: SettingName): void {
  const setting = SETTINGS[name];
  if (!("isSecret" in setting)) return;
  throw usage(
    `--${flagOf(name)} 含有口令，请改用环境变量 ${setting.env} 或配置文件`,
    `--${flagOf(name)} holds a secret; use the variable ${setting.env} or the settings file instead`,
  );
}

function unknownOption(name: string, known: readonly VerbOption[]): StartRefusal {
  const nearest = findNearest(
    name,
    known.map((option) => option.name),
  );
  const zh = nearest === undefined ? "" : `，是否想用 --${nearest}`;
  const en = nearest === undefined ? "" : `; did you mean --${nearest}?`;
  return usage(`没有选项 --${name}${zh}`, `there is no option --${name}${en}`);
}

/** The command line itself is wrong: exit code 2. */
export function usage(zh: string, en: string): StartRefusal {
  return new StartRefusal({ code: "cli.usage", reason: "usage", zh, en });
}
