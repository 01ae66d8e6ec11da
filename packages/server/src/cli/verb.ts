import type { Config, Origins } from "../platform/config/config.ts";
import type { Output } from "./output.ts";

/** A word of the command line in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One option of a verb, without the dashes. */
export interface VerbOption extends Words {
  readonly name: string;
  /** The name of its value in the help; a switch has none. */
  readonly value?: string;
}

/** What a verb is asked to do. */
export interface VerbCall {
  readonly args: readonly string[];
  /** The verb's own options as given. */
  readonly options: Readonly<Record<string, string | true>>;
  readonly out: Output;
  readonly isDryRun: boolean;
  /** `--yes`: what destroys something may go ahead. */
  readonly isSure: boolean;
  readonly readConfig: (overrides?: { readonly demo?: true }) => { readonly config: Config; readonly origins: Origins };
}

/** One verb of `zhigang`: how to call it, and what it does. Loaded only when it is asked for. */
export interface Verb {
  readonly usage: string;
  readonly options: readonly VerbOption[];
  readonly examples: readonly string[];
  /** Whether it takes the settings (`--port`, `--data-folder` …) as well. */
  readonly takesSettings: boolean;
  /** The exit code, or nothing for success. */
  run(call: VerbCall): Promise<number | void>;
}

/** A verb in the list, before its code is loaded. */
export interface VerbEntry extends Words {
  readonly name: string;
  load(): Promise<Verb>;
}
