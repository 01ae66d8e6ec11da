import { SETTINGS, SETTING_NAMES } from "../platform/config/settings.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";

/** `zhigang config show`: every setting, and with --origin where it comes from. Secrets are named, not shown. */
export const config: Verb = {
  usage: "config show [--origin] [--json]",
  options: [{ name: "origin", zh: "同时显示来源", en: "show where each value comes from" }],
  examples: ["zhigang config show --origin", "ZHIGANG_PORT=9000 zhigang config show --json"],
  takesSettings: true,
  async run({ args, options, out, readConfig }) {
    if (args[0] !== "show" || args.length > 1) throw usage("用法：zhigang config show", "usage: zhigang config show");
    const { config: values, origins } = readConfig();
    const shown = SETTING_NAMES.map((name) => {
      const isHidden = "isSecret" in SETTINGS[name] && values[name] !== null;
      return { name, value: isHidden ? "***" : values[name], origin: origins[name] };
    });
    if (out.isJson) return out.object(Object.fromEntries(shown.map(({ name, ...rest }) => [name, rest])));
    for (const { name, value, origin } of shown) {
      out.data(`${name}=${value ?? ""}${options["origin"] === true ? `\t${origin}` : ""}`);
    }
  },
};
