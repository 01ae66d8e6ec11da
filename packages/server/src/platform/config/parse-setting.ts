import { type Setting, SETTINGS, type SettingName } from "./settings.ts";
import { StartRefusal } from "./start-refusal.ts";

const TRUE_WORDS = ["true", "1", "yes", "on"];
const FALSE_WORDS = ["false", "0", "no", "off"];

/** The value of one setting, or a refusal that names where the wrong one came from. */
export function parseSetting(name: SettingName, value: unknown, origin: string): string | number | boolean | null {
  const setting: Setting = SETTINGS[name];
  if (value === null) return null;
  switch (setting.kind) {
    case "flag":
      return parseFlag(name, value, origin);
    case "integer":
      return parseInteger(name, value, origin, setting);
    case "choice":
      if (typeof value === "string" && setting.of.includes(value)) return value;
      throw refuseSetting(name, origin, `可选值：${setting.of.join("、")}`, `choose one of ${setting.of.join(", ")}`);
    case "text":
      return parseText(name, value, origin, setting);
  }
}

function parseText(
  name: SettingName,
  value: unknown,
  origin: string,
  { pattern, default: usual }: { readonly pattern?: RegExp; readonly default: Setting["default"] },
): Setting["default"] {
  if (value === usual) return usual;
  if (typeof value === "string" && value !== "" && (pattern?.test(value) ?? true)) return value;
  throw refuseSetting(name, origin, "格式不正确", "it is not well-formed");
}

function parseFlag(name: SettingName, value: unknown, origin: string): boolean {
  if (typeof value === "boolean") return value;
  const word = String(value).toLowerCase();
  if (TRUE_WORDS.includes(word)) return true;
  if (FALSE_WORDS.includes(word)) return false;
  throw refuseSetting(name, origin, "应为 true 或 false", "it is true or false");
}

function parseInteger(
  name: SettingName,
  value: unknown,
  origin: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const text = String(value).trim();
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw refuseSetting(name, origin, `应为 ${from} 到 ${to} 的整数`, `it is a whole number from ${from} to ${to}`);
}

/** A wrong setting, told with its origin; the value itself may be a secret and is not shown. */
export function refuseSetting(name: string, origin: string, zh: string, en: string): StartRefusal {
  return new StartRefusal({
    code: "config.wrong_setting",
    reason: "usage",
    zh: `配置项 ${name}（来自 ${origin}）有误：${zh}。`,
    en: `The setting ${name} (from ${origin}) is wrong: ${en}.`,
  });
}
