import { setTimeout as wait } from "node:timers/promises";

/** What a person sends to a running service. */
export interface Sending {
  readonly method?: string;
  readonly body?: object;
  readonly key?: string;
  /** The version that was seen of what is edited. */
  readonly version?: number;
}

/** What came back; null where no answer came. */
export interface ServiceAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export const SERVICE_PASSWORD = "Teal-kettle-41";

/** Asks a service once; null when the line broke or nobody listened. */
export async function askService(
  address: string,
  path: string,
  { cookie, method = "GET", body, key, version }: Sending & { readonly cookie?: string },
): Promise<ServiceAnswer | null> {
  try {
    const response = await fetch(`${address}api${path}`, {
      method,
      headers: {
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(version !== undefined && { "if-match": `"v${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const words = await response.text();
    const read = (words.startsWith("{") ? JSON.parse(words) : {}) as Record<string, unknown>;
    const code = typeof read["code"] === "string" ? read["code"] : undefined;
    return { status: response.status, code, retryAfter: response.headers.get("retry-after"), body: read };
  } catch {
    return null; // the very thing that these tests are about
  }
}

/** Signs in and gives the cookie. */
export async function signInTo(address: string, loginName: string): Promise<string> {
  const response = await fetch(`${address}api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ loginName, password: SERVICE_PASSWORD }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (response.status !== 200 || cookie === undefined) throw new Error(`not signed in: ${await response.text()}`);
  return cookie;
}

/** Uses the one-time links of a first start and gives the administrators' sign-in names in the order of the links. */
export async function setUpAdministrators(address: string, said: string): Promise<string[]> {
  const tokens = new Set([...said.matchAll(/set-up#([\w-]+)/g)].map(([, token]) => token ?? ""));
  const names: string[] = [];
  for (const token of tokens) {
    const body = { token, newPassword: SERVICE_PASSWORD };
    const answer = await askService(address, "/set-up", { method: "POST", body });
    if (answer?.status !== 200) throw new Error(`not set up: ${JSON.stringify(answer)}`);
    names.push(String(answer.body["loginName"]));
  }
  return names;
}

/** Waits until the service says it is well. */
export async function untilReady(address: string, patienceMs = 60_000): Promise<void> {
  const patience = Date.now() + patienceMs;
  while (Date.now() < patience) {
    const response = await fetch(`${address}readyz`).catch(() => undefined);
    if (response?.status === 200) return;
    await wait(50);
  }
  throw new Error("the service did not become ready");
}
