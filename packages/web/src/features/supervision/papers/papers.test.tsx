import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { supervisionRoutes } from "../routes.tsx";
import { anIssuedPaper, aPaper } from "./papers.fixtures.ts";

type Told = NonNullable<Parameters<typeof renderPage>[0]["server"]>;
const open = (at: string, ...server: Told) =>
  renderPage({
    routes: supervisionRoutes,
    at,
    language: "en",
    server: [answers(identityEndpoints.getSession, aSession(["supervision_office"])), ...server],
  });

beforeAll(async () => {
  await Promise.all([
    import("./paper-list-page.tsx"),
    import("./paper-detail-page.tsx"),
    import("./paper-new-page.tsx"),
  ]);
});

describe("印发登记 the register", () => {
  test("papers are found by words and kind, and the address keeps both", async () => {
    const { paper: _paper, ...row } = anIssuedPaper();
    const page = open(
      "/supervision/papers?q=ledger&kind=ledger",
      answers(e.listPapers, { items: [row], nextCursor: null }),
    );
    expect(await screen.findByRole("link", { name: "Ledger" })).toBeDefined();
    const { query } = page.calls.find(({ path }) => path === "/supervision/papers") ?? {};
    expect([query?.get("q"), query?.get("kind")]).toEqual(["ledger", "ledger"]);
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("an issued paper reads as it was issued, and a PDF that cannot be made says why", async () => {
    const { user } = open(
      "/supervision/papers/1",
      answers(e.getPaper, anIssuedPaper()),
      refuses(e.downloadPaper, 409, "supervision.pdf_unavailable", "No LibreOffice here"),
    );
    const paper = await screen.findByRole("article");
    expect(within(paper).getByRole("cell", { name: "欠进度" })).toBeDefined();
    expect(within(paper).getByText("市工信局")).toBeDefined();
    expect(within(paper).getByText("2026年11月5日")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "PDF" }));
    expect(await screen.findByText("No LibreOffice here")).toBeDefined();
  });

  test("a paper of the ledger is read before it is issued; then its own page opens", async () => {
    const page = open(
      `/supervision/papers/new?kind=brief&on=2026-10-31&plan=${anIssuedPaper().id}`,
      answers(e.getPaper, anIssuedPaper({ kind: "brief" })),
      answers(e.issuePaper, anIssuedPaper({ kind: "brief" })),
      answers(e.previewPaper, aPaper),
    );
    await screen.findByRole("article");
    await page.user.click(screen.getByRole("button", { name: "Issue" }));
    await page.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Issue" }));
    await expect.poll(() => page.router.state.location.pathname).toBe(`/supervision/papers/${anIssuedPaper().id}`);
    expect(page.calls.find(({ method }) => method === "POST")?.body).toEqual({
      kind: "brief",
      on: "2026-10-31",
      planId: anIssuedPaper().id,
    });
  });
});
