import type { Call } from "../call.ts";
import { AppError } from "./app-error.ts";

/** Refuses an edit of something that has changed since the caller read it; `current` is shown so that both can be merged. */
export function requireVersion(call: Call, current: { readonly version: number }, shown?: unknown): void {
  if (call.expectedVersion === null || call.expectedVersion === current.version) return;
  throw new AppError("http.version_conflict", {
    expected: call.expectedVersion,
    current: current.version,
    ...(shown !== undefined && { now: shown }),
  });
}

/** The entity tag of a version, and back. */
export function tagOf(version: number): string {
  return `"v${version}"`;
}

/** Whether an `If-None-Match` header names the tag: among several, weak or strong, or `*` (RFC 9110 §13.1.2). */
export function isTagAmong(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((each) => ["*", tag, `W/${tag}`].includes(each.trim()));
}

/** The version an `If-Match` header names; null for none, for `*`, or for a tag that is not ours. */
export function versionOf(tag: string | undefined): number | null {
  const match = /^\s*(?:W\/)?"v(\d+)"\s*$/.exec(tag ?? "");
  return match ? Number(match[1]) : null;
}
