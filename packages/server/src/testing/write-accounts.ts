import { randomUUID } from "node:crypto";
import type { City } from "./crash-city.ts";
import { mustSucceed, persist } from "./persist.ts";
import type { Whereabouts } from "./persist.ts";

/** What somebody who writes was told, and what the service answered that it should not have. */
export interface Written {
  readonly acknowledged: string[];
  readonly refusals: unknown[];
}

/** One writer: each account under its own key, asked again under the same key until it is acknowledged. */
export async function writeAccounts(
  at: Whereabouts,
  { administrator: cookie }: City,
  written: Written,
  stop: { readonly isAsked: boolean },
): Promise<void> {
  while (!stop.isAsked) {
    const loginName = `w-${randomUUID()}`;
    const body = { loginName, name: "写入者" };
    const answer = await persist(at, "/accounts", { cookie, method: "POST", body, key: loginName });
    if (answer.status === 201) written.acknowledged.push(loginName);
    else written.refusals.push(answer);
  }
}

/** The names of all accounts that were written. */
export async function listWrittenAccounts(at: Whereabouts, { administrator: cookie }: City): Promise<string[]> {
  const names: string[] = [];
  let cursor = "";
  do {
    const page = await mustSucceed(at, `/accounts?text=w-&limit=200${cursor}`, { cookie });
    names.push(...(page["items"] as { loginName: string }[]).map(({ loginName }) => loginName));
    cursor = typeof page["nextCursor"] === "string" ? `&cursor=${page["nextCursor"]}` : "";
  } while (cursor !== "");
  return names;
}
