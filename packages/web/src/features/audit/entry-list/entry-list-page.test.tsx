import { screen, within } from "@testing-library/react";
import { auditEndpoints } from "@zhigang/contract/audit";
import type { AuditEntry, AuditVerification } from "@zhigang/contract/audit";
import { identityEndpoints } from "@zhigang/contract/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { auditRoutes } from "../routes.tsx";

const entry: AuditEntry = {
  id: "01930000-0000-7000-8000-00000000000a",
  seq: "1042",
  recordedAt: "2026-11-20T02:32:00Z",
  actorId: "7",
  actorName: "He An",
  actorErased: null,
  roles: ["security_administrator"],
  departmentId: null,
  address: "10.0.0.7",
  operation: "identity.role.grant",
  subjectKind: "account",
  subjectId: "9",
  subjectLabel: "lin",
  subjectErased: null,
  result: "done",
  reason: null,
  requestId: "req-5",
  from: null,
  to: { role: "liaison" },
  algorithm: "sm3",
  digest: "ab12",
  chainHash: "cd34",
  sealedAt: "2026-11-20T02:32:01Z",
};
const intact: AuditVerification = {
  isIntact: true,
  checkedAt: "2026-11-21T00:00:00Z",
  sealedCount: 1042,
  unsealedCount: 1,
  unsealedSince: null,
  headSeq: "1042",
  headHash: "cd34",
  anchorCount: 3,
  firstBadSeq: null,
  fault: null,
};
const open = (verification: AuditVerification = intact, language: "zh" | "en" = "zh", at = "/audit", row = entry) =>
  renderPage({
    routes: auditRoutes,
    at,
    language,
    server: [
      answers(identityEndpoints.getSession, aSession(["audit_administrator"])),
      answers(auditEndpoints.listAuditEntries, { items: [row], nextCursor: null, total: 1 }),
      answers(auditEndpoints.getAuditEntry, row),
      answers(auditEndpoints.verifyAuditChain, verification),
    ],
  });

describe("留痕", () => {
  test("an entry tells who did what to whom, and opens with what it changed", async () => {
    const { user } = open();
    await user.click(await screen.findByText("授予角色"));
    const detail = await screen.findByRole("dialog", { name: "留痕详情" });
    expect(await within(detail).findByText(/"role": "liaison"/)).toBeTruthy();
    expect(within(detail).getByText("cd34")).toBeTruthy();
  });

  test("filters come from the address and are asked of the server, days in China Standard Time", async () => {
    const { calls } = open(intact, "zh", "/audit?room=identity&result=refused&from=2026-11-20");
    await screen.findByText("授予角色");
    const asked = calls.find((call) => call.path === "/audit/entries")?.query;
    expect([asked?.get("operation"), asked?.get("result"), asked?.get("from")]).toEqual([
      "identity.",
      "refused",
      "2026-11-19T16:00:00.000Z",
    ]);
  });

  test("an intact chain is told with its counts", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "校验留痕链" }));
    expect(await screen.findByText("已核对 1,042 条，另有 1 条等待编号。")).toBeTruthy();
  });

  test("of persons who were erased the list tells that, with the beginning of the digest", async () => {
    const gone = {
      ...entry,
      actorName: null,
      actorErased: "5e1fbb04c921",
      subjectLabel: null,
      subjectErased: "77aa01",
    };
    open(intact, "zh", "/audit", gone);
    expect(await screen.findByText("已删除 5e1fbb04c921")).toBeTruthy();
    expect(screen.getByText("已删除 77aa01").getAttribute("title")).toContain("已依申请删除");
  });

  test("a broken chain names the first bad number and what to do", async () => {
    const { user } = open({ ...intact, isIntact: false, firstBadSeq: "17", fault: "entry_changed" });
    await user.click(await screen.findByRole("button", { name: "校验留痕链" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("留痕链在第 17 号断开：留痕被改动");
    expect(alert.textContent).toContain("报告安全负责人");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = open(intact, "en");
    await screen.findByText("Grant role");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
