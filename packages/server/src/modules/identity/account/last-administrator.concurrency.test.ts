import { expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { useApp } from "../../../testing/use-app.ts";

const app = useApp();

test("two administrators who remove each other's like at the same moment leave one (三员分立)", async () => {
  const system = await app().signedIn("system_administrator");
  const security = await app().signedIn("security_administrator");
  const [one, two] = [await app().signedIn("audit_administrator"), await app().signedIn("audit_administrator")];

  const answers = await Promise.all([
    system.call(endpoints.disableAccount, { params: { id: one.accountId }, body: { reason: "轮岗" } }),
    security.call(endpoints.revokeRole, { params: { id: two.accountId }, body: { role: "audit_administrator" } }),
  ]);

  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});
