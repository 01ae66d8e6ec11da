import { describe, expect, test } from "vitest";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import { fillPath } from "@zhigang/contract/http";
import { newId } from "../../platform/ids.ts";
import { useApp } from "../../testing/use-app.ts";
import { ledgerRoutes } from "./routes.ts";

/** Who may do what, written down a second time and another way: by role. */
const MAY: Readonly<Record<Role, readonly RegExp[]>> = {
  plan_office: [/^ledger\./],
  supervision_office: [
    /\.read$/,
    /\.export$/,
    /^ledger\.task\.(edit|set_duties)$/,
    /^ledger\.question\.answer$/,
    /^ledger\.alignment\./,
  ],
  liaison: [/^ledger\.(plan|task|target|alignment)\.read$/, /\.export$/],
  department_head: [/^ledger\.(plan|task|target|alignment)\.read$/, /\.export$/],
  leader: [/\.read$/, /\.export$/],
  public_reader: [/^ledger\.(plan|task|target|alignment)\.read$/],
  system_administrator: [],
  security_administrator: [],
  audit_administrator: [],
};

describe("台账权限", () => {
  const app = useApp({ routes: ledgerRoutes });

  test("every endpoint of the room has its route", () => {
    expect(ledgerRoutes.map((route) => route.endpoint)).toEqual(expect.arrayContaining(Object.values(ledgerEndpoints)));
  });

  test.each(ROLES)("%s is let in where the table says so, and nowhere else", async (role) => {
    const client = await app().signedIn(role);
    for (const [name, endpoint] of Object.entries(ledgerEndpoints)) {
      const isPermitted = MAY[role].some((pattern) => pattern.test(endpoint.permission));
      const { status } = await client.call(endpoint, { params: { id: newId() } });
      expect([name, status === 403], fillPath(endpoint.path, { id: "…" })).toEqual([name, !isPermitted]);
    }
  });

  test("nobody who is not signed in is let in", async () => {
    for (const endpoint of Object.values(ledgerEndpoints)) {
      expect((await app().anonymous.call(endpoint, { params: { id: newId() } })).status).toBe(401);
    }
  });
});
