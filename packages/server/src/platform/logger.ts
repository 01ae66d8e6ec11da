/** Structured lines for operators: one JSON object each, control characters escaped by JSON itself. */
export interface Logger {
  debug(event: string, details?: Readonly<Record<string, unknown>>): void;
  info(event: string, details?: Readonly<Record<string, unknown>>): void;
  warn(event: string, details?: Readonly<Record<string, unknown>>): void;
  error(event: string, details?: Readonly<Record<string, unknown>>): void;
}

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A logger that writes JSON lines to `write` (standard error by default), from `level` up. */
export function createLogger(level: LogLevel, write = (line: string) => void process.stderr.write(line)): Logger {
  const from = LOG_LEVELS.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, details: Readonly<Record<string, unknown>> = {}) => {
      if (LOG_LEVELS.indexOf(name) < from) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: name, event, ...describe(details) })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

function describe(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      value instanceof Error
        ? {
            message: value.message,
            stack: value.stack,
            ...(value.cause instanceof Error && { cause: value.cause.stack }),
          }
        : value,
    ]),
  );
}
