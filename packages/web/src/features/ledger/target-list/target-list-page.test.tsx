import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage, renderPart } from "../../../testing/render-page.tsx";
import { aLedger, aTarget, changedMeanwhile, DOCUMENT_ID, PLAN_ID, TARGET_ID } from "../ledger.fixtures.ts";
import { TargetValue } from "../parts/target-value.tsx";
import { ledgerRoutes } from "../routes.tsx";
import { isValue, typedValue } from "./edited-target.ts";

const open = (at = "/ledger/targets", more: readonly Answered[] = [], role: Role = "plan_office") => {
  const server = aLedger(role, more);
  return { ...renderPage({ routes: ledgerRoutes, at, language: "en", server }), server };
};

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./target-list-page.tsx")));

describe("目标", () => {
  test("the address is the filter, and a row shows its words with the way to them", async () => {
    const page = open(`/ledger/targets?planId=${PLAN_ID}&kind=binding&deadline=2027-06&sort=name`);
    await page.user.click(await screen.findByText("Depth of the quay"));
    const asked = Object.fromEntries(page.calls.find((call) => call.path === "/targets")?.query ?? []);
    expect(asked).toEqual({
      limit: "200",
      planId: PLAN_ID,
      kind: "binding",
      deadline: "2027-06",
      sort: "name",
      direction: "ascending",
    });
    const words = await screen.findByRole("link", { name: "See the words" });
    expect(words.getAttribute("href")).toBe(`/documents/${DOCUMENT_ID}?span=1020-1029`);
  });

  test.each([
    [{}, "at least1,500cm"],
    [{ comparator: "=", value: "800", unit: "P", change: "increase" }, "+800P"],
    [{ comparator: "range", value: "80-90", unit: "%" }, "80–90%"],
    [{ comparator: "=", value: null, class: "coverage" }, "Full coverage"],
    [{ comparator: "=", value: null, isAim: true }, "Aim"],
  ] as const)("%j reads %s", async (change, words) => {
    const { container } = renderPart(<TargetValue target={aTarget(change)} />, "en");
    await expect
      .poll(() => container.textContent?.replace(/[≥≈]/, ""))
      .toContain(words.replace("at least", "At least"));
  });

  test.each([
    ["1,500", "1500"],
    ["８０ – ９０", "80-90"],
    ["", null],
  ])("typed %s is kept as %s", (typed, kept) => {
    expect(typedValue(typed)).toBe(kept);
    expect(isValue(kept)).toBe(true);
  });

  test("what is promised changes only with a reason; a collision is put to the person", async () => {
    const now = aTarget({ value: "1700", version: 3 });
    const page = open(`/ledger/targets?open=${TARGET_ID}`, [changedMeanwhile(ledgerEndpoints.editTarget, now)]);
    await page.user.click(await screen.findByRole("button", { name: "Edit the target" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit the target" }));
    const value = dialog.getByRole("textbox", { name: "Target value" });
    await page.user.clear(value);
    await page.user.type(value, "1600");
    const save = dialog.getByRole("button", { name: "Save" });
    expect(save).toHaveProperty("disabled", true);
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "measured again");
    await page.user.click(save);
    const choice = within(await dialog.findByRole("radiogroup", { name: "Target value: whose stands" }));
    expect(choice.getByText("1700")).toBeTruthy();
    page.server.push(answers(ledgerEndpoints.editTarget, now));
    await page.user.click(save);
    const edits = () => page.calls.filter((call) => call.method === "PATCH");
    await expect.poll(() => edits().map((call) => call.headers.get("if-match"))).toEqual(['"v2"', '"v3"']);
    expect(edits().at(-1)?.body).toEqual({ value: "1600", reason: "measured again" });
  });

  test("a liaison reads, and is offered no change", async () => {
    open(`/ledger/targets?open=${TARGET_ID}`, [], "liaison");
    await screen.findByRole("link", { name: "See the words" });
    expect(screen.queryByRole("button", { name: "Edit the target" })).toBeNull();
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open(`/ledger/targets?open=${TARGET_ID}`);
    await screen.findByRole("link", { name: "See the words" });
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
