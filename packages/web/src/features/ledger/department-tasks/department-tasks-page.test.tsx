import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, HARBOURS, ROADS } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";
import { timeHeading } from "./time-heading.ts";

const open = (at = "/ledger/departments") =>
  renderPage({ routes: ledgerRoutes, at, language: "en", server: aLedger("liaison") });
type Opened = ReturnType<typeof open>;
const lastList = ({ calls }: Opened) =>
  Object.fromEntries(calls.filter((call) => call.path === "/tasks").at(-1)?.query ?? []);

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./department-tasks-page.tsx")));

describe("按部门", () => {
  test("a liaison sees the own department first, with what it leads", async () => {
    const page = open();
    const list = within(await screen.findByRole("navigation", { name: "Departments and their tasks" }));
    expect(list.getAllByRole("button", { name: /Bureau/ }).map((bar) => bar.getAttribute("aria-pressed"))).toEqual([
      "true",
      "false",
    ]);
    expect(list.getByRole("img", { name: "leads 2, shares 0, supports 0" })).toBeTruthy();
    await screen.findByText("Light the quay");
    expect(lastList(page)).toMatchObject({ departmentId: HARBOURS.id, dutyRole: "lead", sort: "deadline" });
  });

  test("another department opens at the first role it has; tasks stand under their time", async () => {
    const page = open();
    const list = within(await screen.findByRole("navigation", { name: "Departments and their tasks" }));
    await page.user.click(list.getByRole("button", { name: /Bureau of Roads/ }));
    await expect.poll(() => lastList(page)["dutyRole"]).toBe("support");
    expect(lastList(page)["departmentId"]).toBe(ROADS.id);
    expect(screen.getAllByText("June 2027").length).toBeGreaterThan(0);
    await page.user.click(screen.getByRole("tab", { name: /All/ }));
    await expect.poll(() => lastList(page)["dutyRole"]).toBeUndefined();
  });

  test("pinyin initials find a department", async () => {
    const { user } = open();
    await user.type(await screen.findByRole("textbox", { name: "Find a department" }), "gkj");
    expect(screen.getAllByRole("button", { name: /Bureau/ }).length).toBe(2);
    await user.type(screen.getByRole("textbox", { name: "Find a department" }), "x");
    expect(screen.getByText("No such department")).toBeTruthy();
  });

  test("a body that is no department yet is listed by its name as written", async () => {
    const page = open("/ledger/departments?departmentId=Guild%20of%20Pilots");
    await screen.findByText(/stands for no known department yet/);
    await expect.poll(() => lastList(page)["bodyName"]).toBe("Guild of Pilots");
  });

  test.each([
    [{ dueOn: "2027-05-31", value: "2027" }, "2027-05"],
    [{ dueOn: null, value: "2027-06-30" }, "2027-06"],
    [{ dueOn: null, value: "2027" }, "2027"],
    [{ dueOn: null, value: "ongoing" }, "ongoing"],
    [{ dueOn: null, value: null }, null],
  ])("%j stands under %s", (deadline, heading) => expect(timeHeading(deadline)).toBe(heading));

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByText("Light the quay");
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
