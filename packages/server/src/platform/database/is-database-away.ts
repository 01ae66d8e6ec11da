/** SQLSTATE: connection exceptions, shut down by the administrator or a crash, not yet ready, too many connections. */
const STATES = /^(08...|57P0[123]|53300)$/;
const SYSTEM_CODES = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND"];
const DRIVER_WORDS =
  /^Connection terminated|connection error and is not queryable|^timeout exceeded when trying to connect|^Client was closed/;

/** Whether an error says that the database could not be reached or broke off, not that the work was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, cause } = error as { code?: unknown; syscall?: unknown; cause?: unknown };
  if (typeof code === "string" && (STATES.test(code) || SYSTEM_CODES.includes(code))) return true;
  if (code === "ENOENT" && syscall === "connect") return true; // the socket of a server that is down
  return DRIVER_WORDS.test(error.message) || isDatabaseAway(cause);
}
