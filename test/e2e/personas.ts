import type { APIRequestContext } from "playwright-core";

/** Who one can be in the sample city. */
export type Persona =
  | "demo-plan"
  | "demo-supervision"
  | "demo-liaison-transport"
  | "demo-head-transport"
  | "demo-leader"
  | "demo-system"
  | "demo-security"
  | "demo-audit";

/** By the API, for journeys about something else; the window holds the session afterwards. */
export async function signIn(request: APIRequestContext, loginName: Persona): Promise<void> {
  const about = (await (await request.get("api/about")).json()) as {
    demoPersonas: { loginName: string; password: string }[];
  };
  const persona = about.demoPersonas.find((each) => each.loginName === loginName);
  const answer = await request.post("api/session", { data: { loginName, password: persona?.password } });
  if (!answer.ok()) throw new Error(`${loginName} could not sign in: ${answer.status()} ${await answer.text()}`);
}
