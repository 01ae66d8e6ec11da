import { describe, expect, test } from "vitest";
import { useSite } from "./use-site.ts";

describe("挂图作战 the board on paper", { timeout: 120_000 }, () => {
  const site = useSite();

  test.each([
    ["A3", 1191, 842],
    ["A0", 3370, 2384],
  ])("it prints on exactly one page of %s, without menus", async (sheet, width, height) => {
    const page = await site().open({ as: "demo-supervision", scheme: "dark" });
    await page.goto(`supervision/board?sheet=${sheet}`);
    await page.locator("svg[role=img]").waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = [...pdf.matchAll(/\/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(pages.map(([, ...sides]) => sides.map((side) => Math.round(Number(side))))).toEqual([[width, height]]);

    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
  });
});
