import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";
import { isPassed, yearsOf } from "./years-of.ts";

const open = () =>
  renderPage({
    routes: ledgerRoutes,
    at: "/ledger/time-nodes",
    language: "en",
    server: aLedger("leader", [
      answers(ledgerEndpoints.groupTasks, {
        items: [
          { key: "2027-06", label: "", taskCount: 1 },
          { key: "ongoing", label: "", taskCount: 1 },
        ],
      }),
    ]),
  });

const node = (value: string, tasks = 1) => ({ value, tasks, targets: 0, isPassed: false });

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./time-nodes-page.tsx")));

describe("时间节点", () => {
  test("days, months and the year itself stand in the order in which they fall due", () => {
    const [first, second] = yearsOf([
      node("2027"),
      node("2026-12"),
      node("2027-06"),
      node("2027-06-15"),
      node("annual"),
    ]);
    expect(first).toMatchObject({ year: "2026", tasks: 1 });
    expect(second?.nodes.map(({ value }) => value)).toEqual(["2027-06-15", "2027-06", "2027"]);
    expect(second?.tasks).toBe(3);
  });

  test.each([
    ["2026-11-20", true],
    ["2026-11-21", false],
    ["2026-10", true],
    ["2026-11", false],
    ["2025", true],
    ["2026", false],
    ["ongoing", false],
  ])("on 21 November 2026, %s is over: %s", (value, over) => expect(isPassed(value, "2026-11-21")).toBe(over));

  test("a node narrows the tasks below it, a second press lifts that, targets are one tab away", async () => {
    const { user, calls, router } = open();
    const timeline = within(await screen.findByRole("region", { name: "Timeline" }));
    const asked = (path: string) =>
      calls
        .filter((call) => call.path === path)
        .at(-1)
        ?.query.get("deadline");
    await user.click(timeline.getByRole("button", { name: /Jun/ }));
    await expect.poll(() => asked("/tasks")).toBe("2027-06");
    expect(screen.getByRole("heading", { name: "June 2027" })).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Targets" }));
    await expect.poll(() => asked("/targets")).toBe("2027-06");
    await user.click(timeline.getByRole("button", { name: /Jun/ }));
    await expect.poll(() => router.state.location.search).toBe("?face=targets");
    await user.click(timeline.getByRole("button", { name: /Ongoing/ }));
    await expect.poll(() => asked("/targets")).toBe("ongoing");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByText("Light the quay");
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
