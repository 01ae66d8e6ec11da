import { describe, expect, inject, test } from "vitest";
import { useSite } from "./use-site.ts";

describe("登录与首页", () => {
  const site = useSite();

  test("the plan office signs in by one press on its persona and sees the drafts that wait for it", async () => {
    const page = await site().open();
    await page.goto("sign-in");
    await page.getByRole("button", { name: /演示-规划处/ }).click();

    await page.getByRole("heading", { level: 1, name: /演示-规划处，/ }).waitFor();
    await page
      .getByRole("link", { name: /望潮区/ })
      .first()
      .click();
    await page.waitForURL(/\/drafts\//);
    await page
      .getByText(/已核对 \d+ \/ \d+/)
      .first()
      .waitFor();
  });

  test("a demo whose port is taken says so and takes a free one by itself", () => {
    const [first, second] = inject("sites");
    const port = new URL(first?.address ?? "").port;

    expect(new URL(second?.address ?? "").port).not.toBe(port);
    expect(second?.said).toContain(`端口 ${port} 已被占用`);
  });

  test("a wrong password is told, and nobody is let in by an address", async () => {
    const page = await site().open();
    await page.goto("ledger/tasks");
    await page.waitForURL(/\/sign-in\?from=/);
    await page.getByLabel("账号", { exact: true }).fill("demo-plan");
    await page.getByLabel("密码", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "登录", exact: true }).click();

    await page.getByRole("alert").getByText("账号或密码不正确").waitFor();
    expect(page.url()).toContain("/sign-in");
  });

  test("the first screen, sign-in and home with all their scripts and styles, stays within 350 kB", async () => {
    const page = await site().open();
    const sizes = new Map<string, number>();
    page.on("requestfinished", (request) => {
      void request.sizes().then(({ responseBodySize }) => {
        if (/\.(js|css)(\?|$)/.test(request.url())) sizes.set(request.url(), responseBodySize);
      });
    });
    await page.goto("sign-in");
    await page.getByRole("button", { name: /演示-规划处/ }).click();
    await page.getByRole("heading", { level: 1, name: /演示-规划处，/ }).waitFor();
    await page.waitForLoadState("networkidle");

    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(sizes.size).toBeGreaterThan(1);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(350 * 1024);
  });
});
