import { screen, waitFor, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { AskForm } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { ASK_ESTIMATES } from "@zhigang/domain/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { LEAD_ID, openAs } from "../supervision.fixtures.ts";
import { burdenTexts } from "./texts.ts";

const { en } = burdenTexts;
const FORM: AskForm = {
  id: "01930000-0000-7000-8000-000000000801",
  title: "Staff survey",
  issuedBy: "Zhou",
  justification: "Minutes 7",
  validFrom: "2026-04-01",
  validTo: "2026-12-31",
  departmentIds: [LEAD_ID],
  fields: [
    {
      name: "Headcount",
      targetId: null,
      targetName: null,
      minutes: 15,
      frequency: "monthly",
      justification: "For the plan of training",
      validTo: null,
    },
  ],
  minutesAYear: 180,
  endedOn: null,
  version: 1,
};
const burden = {
  items: [
    {
      departmentId: LEAD_ID,
      departmentName: "Roads Bureau",
      month: "2026-04",
      counts: { report: 3, figure: 4, sheet: 1, form: 1, form_field: 2 },
      repeats: 2,
      minutes: 90,
    },
  ],
  estimates: ASK_ESTIMATES.map((estimate) => ({ ...estimate })),
};
const open = (role: Parameters<typeof openAs>[0]) =>
  openAs(role, "/supervision/burden?from=2026-01&to=2026-06", [
    answers(e.getBurden, burden),
    answers(e.listAskForms, { items: [FORM] }),
    answers(e.endAskForm, { ...FORM, endedOn: "2026-04-02" }),
  ]);

beforeAll(async () => void (await import("./burden-page.tsx")));

describe("填报负担", () => {
  test("what was asked, how often again, how many minutes, by which estimates", async () => {
    const page = open("supervision_office");
    const row = (await screen.findByRole("rowheader", { name: "Roads Bureau" })).closest("tr");
    expect(
      within(row as HTMLElement)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["2026-04", "3", "4", "1", "1", "2", "2", "90"]);
    expect(screen.getByText(/our own estimate, not measured/)).toBeDefined();
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("the office ends a form; a unit is offered no such thing", async () => {
    const { user, calls } = open("supervision_office");
    await user.click(await screen.findByRole("button", { name: en.endOf("Staff survey") }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: en.end }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/end"))).toBe(true));
  });

  test("a field that is known already says so beside itself, with the place", async () => {
    const place = "“Staff” is known already: progress report 2026-03.";
    const refusal = {
      type: "urn:zhigang:problem:supervision.already_known",
      title: place,
      status: 409,
      code: "supervision.already_known",
      requestId: "req-7",
      fields: [{ pointer: "/fields/0", message: place }],
    };
    const { user, calls } = openAs("supervision_office", "/supervision/burden", [
      answers(identityEndpoints.getDepartmentTree, {
        items: [
          {
            id: LEAD_ID,
            name: "Roads Bureau",
            shortName: null,
            kind: "department",
            divisionCode: "990100",
            parentId: null,
            knownAs: [],
            initials: "rb",
            endedOn: null,
          },
        ],
      }),
      answers(e.getBurden, burden),
      answers(e.listAskForms, { items: [] }),
      answers(ledgerEndpoints.listTargets, { items: [], nextCursor: null }),
      { endpoint: e.registerAskForm, refusal },
    ]);
    await user.click(await screen.findByRole("button", { name: en.newForm }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText(/^Title/), "Staff survey");
    await user.type(dialog.getByLabelText(/^Reason for asking/), "Minutes 7");
    await user.type(dialog.getByRole("textbox", { name: /First day/ }), "2026-12-01{Enter}");
    await user.type(dialog.getByRole("textbox", { name: /Last day/ }), "2027-12-01{Enter}");
    await user.click(dialog.getByLabelText(/^Departments asked/));
    await user.click(await screen.findByTitle("Roads Bureau"));
    await user.type(dialog.getByLabelText(/^What is asked/), "Staff");
    await user.type(dialog.getByLabelText(/^Minutes each time/), "30");
    await user.type(dialog.getByLabelText(/^Why, and what/), "Training");
    expect(dialog.getByText(en.cost("1", "1", "0.5"))).toBeDefined();
    const buttons = dialog.getAllByRole("button", { name: en.newForm });
    await user.click(buttons.at(-1) as HTMLElement);
    const alerts = await dialog.findAllByText(place);
    const field = dialog.getByLabelText(/^What is asked/);
    expect(alerts.some((alert) => field.getAttribute("aria-describedby")?.includes(alert.id))).toBe(true);
    expect(calls.find(({ method, path }) => method === "POST" && path.endsWith("/ask-forms"))?.body).toMatchObject({
      fields: [{ name: "Staff", targetId: null, minutes: 30, frequency: "once", justification: "Training" }],
    });
  });

  test("a unit reads its own and registers nothing", async () => {
    open("liaison");
    await screen.findByText("Staff survey");
    expect(screen.queryByRole("button", { name: en.newForm })).toBeNull();
    expect(screen.queryByLabelText(en.department)).toBeNull();
  });
});
