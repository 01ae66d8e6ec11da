/** Where a verb's words go: data to standard output, everything else to standard error. */
export interface Output {
  readonly isJson: boolean;
  /** Whether somebody can be asked. */
  readonly isInteractive: boolean;
  /** One line of data. */
  data(line: string): void;
  /** One JSON object, and with `--json` nothing else. */
  object(value: unknown): void;
  /** What is going on; silent with -q. */
  say(zh: string, en: string): void;
  /** What somebody should look at; never silent. */
  warn(zh: string, en: string): void;
  bold(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

export interface OutputOptions {
  readonly isJson: boolean;
  readonly isPlain: boolean;
  readonly isQuiet: boolean;
  readonly mayAsk: boolean;
}

/** The part of a stream that words need; real ones are the process's own. */
export interface Sink {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Sinks {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Words for the terminal and for pipes: no colour unless somebody sees it and wants it (NO_COLOR, TERM=dumb). */
export function openOutput(options: OutputOptions, { out, err, env }: Sinks): Output {
  const mayColour = !options.isPlain && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const paint = (sink: Sink, code: number) => (text: string) =>
    mayColour && sink.isTTY === true ? `\u001B[${code}m${text}\u001B[0m` : text;
  const warning = paint(err, 33);
  return {
    isJson: options.isJson,
    isInteractive: options.mayAsk && err.isTTY === true,
    data: (line) => void out.write(`${line}\n`),
    object: (value) => void out.write(`${JSON.stringify(value)}\n`),
    say(zh, en) {
      if (!options.isQuiet) err.write(`${en}  ${zh}\n`);
    },
    warn: (zh, en) => void err.write(`${warning("!")} ${en}\n  ${zh}\n`),
    bold: paint(out, 1),
    good: paint(out, 32),
    bad: paint(out, 31),
  };
}
