import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Department, DepartmentCourse } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { identityRoutes } from "../routes.tsx";

const city = { code: "990100", name: "Chengjiang", level: "city" as const, parentCode: null };
const ports: Department = {
  id: "01930000-0000-7000-8000-000000000021",
  name: "Bureau of Ports",
  shortName: null,
  kind: "department",
  divisionCode: "990100",
  parentId: null,
  knownAs: [],
  initials: "gkj",
  endedOn: null,
  division: city,
  parent: null,
  competentDepartment: null,
  beganOn: "2019-01-01",
  names: [
    { name: "Office of Ports", validFrom: "2019-01-01", validTo: "2024-03-31", sourceDocument: null },
    { name: "Bureau of Ports", validFrom: "2024-04-01", validTo: null, sourceDocument: "No. 7" },
  ],
  aliases: [
    {
      id: "01930000-0000-7000-8000-000000000022",
      alias: "Ports",
      validFrom: null,
      validTo: null,
      sourceDocument: null,
    },
  ],
  successions: [],
  version: 2,
};
const held = (name: string) => [{ departmentId: ports.id, name }];
const course: DepartmentCourse = {
  onDay: "2020-06-01",
  heldBy: held("Office of Ports"),
  heldToday: held("Bureau of Ports"),
  events: [
    {
      on: "2024-04-01",
      kind: "rename",
      from: { departmentId: ports.id, name: "Office of Ports" },
      to: { departmentId: ports.id, name: "Bureau of Ports" },
      sourceDocument: "No. 7",
    },
  ],
};
const open = (role: Role, options: { at?: string; language?: "zh" | "en"; more?: readonly Answered[] } = {}) =>
  renderPage({
    routes: identityRoutes,
    at: options.at ?? `/departments?open=${ports.id}`,
    language: options.language ?? "zh",
    server: [
      answers(identityEndpoints.getSession, aSession([role])),
      answers(identityEndpoints.listDepartments, { items: [ports], nextCursor: null, total: 1 }),
      answers(identityEndpoints.getDepartment, ports),
      answers(identityEndpoints.traceDepartment, course),
      answers(identityEndpoints.getDepartmentTree, { items: [ports] }),
      answers(identityEndpoints.listDivisions, { items: [city] }),
      ...(options.more ?? []),
    ],
  });

describe("部门", () => {
  test("a department shows every name it bore and when", async () => {
    open("leader");
    const names = await screen.findByRole("list", { name: "名称沿革" });
    expect(
      within(names)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Office of Ports2019-01-01 至 2024-03-31", "Bureau of Ports2024-04-01 起依据：No. 7"]);
  });

  test("who held its work on a day is told, with the turn since and its paper", async () => {
    const { user, calls } = open("leader");
    const day = await screen.findByRole("textbox", { name: "日期" });
    await user.clear(day);
    await user.type(day, "2020-06-01{Enter}");
    expect(await screen.findByText("2020-06-01 由以下部门承担")).toBeTruthy();
    expect(screen.getByText("Office of Ports 更名 Bureau of Ports")).toBeTruthy();
    expect(
      calls
        .filter(({ path }) => path.endsWith("/course"))
        .at(-1)
        ?.query.get("onDay"),
    ).toBe("2020-06-01");
  });

  test("who may not change departments is offered no deed", async () => {
    open("leader");
    await screen.findByRole("list", { name: "名称沿革" });
    expect(screen.queryByRole("button", { name: "更名" })).toBeNull();
    expect(screen.queryByRole("button", { name: "新建部门" })).toBeNull();
  });

  test("a rename takes effect on a day, by a paper, against the version that was read", async () => {
    const { user, calls } = open("system_administrator", {
      more: [answers(identityEndpoints.renameDepartment, ports)],
    });
    await user.click(await screen.findByRole("button", { name: "更名" }));
    const dialog = within(await screen.findByRole("dialog", { name: "更名 · Bureau of Ports" }));
    expect(dialog.getByRole("button", { name: "更名" })).toHaveProperty("disabled", true);
    await user.type(dialog.getByRole("textbox", { name: /新名称/ }), "Bureau of Harbours");
    const day = dialog.getByRole("textbox", { name: /生效日期/ });
    await user.clear(day);
    await user.type(day, "2027年1月1日");
    await user.type(dialog.getByRole("textbox", { name: /依据文件/ }), "No. 9");
    await user.click(dialog.getByRole("button", { name: "更名" }));
    await expect
      .poll(() => calls.find((call) => call.path.endsWith("/rename"))?.body)
      .toEqual({
        name: "Bureau of Harbours",
        effectiveOn: "2027-01-01",
        sourceDocument: "No. 9",
      });
    expect(calls.find((call) => call.path.endsWith("/rename"))?.headers.get("if-match")).toBe('"v2"');
  });

  test("ended departments are asked for only on wish", async () => {
    const { user, calls } = open("leader", { at: "/departments" });
    await user.click(await screen.findByRole("checkbox", { name: "显示已撤销的部门" }));
    const asked = () => calls.filter((call) => call.path === "/departments").map((call) => call.query.get("isEnded"));
    await expect.poll(asked).toEqual(["false", null]);
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open("system_administrator", { language: "en" });
    await screen.findByRole("list", { name: "Names in time" });
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
