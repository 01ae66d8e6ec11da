import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { AgendaPoint, MeetingDecision, MeetingDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const e = supervisionEndpoints;
const id = (tail: string) => `01930000-0000-7000-8000-0000000000${tail}`;
const LEAD = { departmentId: LEAD_ID, departmentName: "Roads Bureau" };

const aPoint = (change: Partial<AgendaPoint> = {}): AgendaPoint => ({
  id: id("c1"),
  title: "Harbour control",
  itemId: anItem().id,
  item: {
    id: anItem().id,
    number: "2026-0001",
    title: "Harbour control",
    status: "handled",
    dueOn: "2026-03-01",
    isOverdue: true,
    duties: [{ ...LEAD, role: "lead" }],
  },
  light: {
    colour: "red",
    cutOffOn: "2026-03-09",
    because: { zh: "落后", en: "34.0 points behind." },
    ruleSetName: "city",
    ruleVersion: 1,
  },
  reasons: [
    { kind: "red", zh: "落后", en: "34.0 points behind." },
    { kind: "overdue", zh: "逾期", en: "Due on 2026-03-01, 9 days overdue." },
  ],
  followed: [],
  isByHand: false,
  isDropped: false,
  dropReason: null,
  ...change,
});
const ROADS = aPoint({
  id: id("c2"),
  title: "Roads",
  itemId: null,
  item: null,
  light: null,
  reasons: [],
  isByHand: true,
});

const aDecision = (change: Partial<MeetingDecision> = {}): MeetingDecision => ({
  id: id("d1"),
  meetingId: id("b1"),
  number: 1,
  words: "Finish the yard by May",
  pointId: null,
  duties: [{ ...LEAD, role: "lead" }],
  dueOn: "2026-05-01",
  limit: null,
  outcome: "item",
  state: "waiting",
  item: null,
  light: null,
  note: null,
  closedBy: null,
  closedAt: null,
  myActions: ["edit", "remove", "put_forward"],
  version: 1,
  ...change,
});

const aMeeting = (change: Partial<MeetingDetail> = {}): MeetingDetail => ({
  id: id("b1"),
  number: null,
  title: "March meeting",
  meetsOn: "2026-03-10",
  startsAt: "15:00",
  place: "Hall 2",
  chair: "Deputy mayor",
  planId: null,
  status: "drafted",
  departments: [LEAD],
  decisionCount: 0,
  doneCount: 0,
  openCount: 0,
  draftedBy: "Zhou",
  version: 3,
  requirements: "Come prepared",
  agenda: [aPoint(), ROADS],
  frozenAt: null,
  decisions: [],
  opening: "",
  attending: [],
  guests: "",
  notice: null,
  minutes: null,
  isNoticeIssued: false,
  isMinutesIssued: false,
  cancelReason: null,
  acts: [{ number: 1, kind: "draft", at: "2026-03-09T02:00:00Z", actorName: "Zhou", reason: null }],
  myActions: ["convene", "arrange", "edit", "cancel"],
  ...change,
});
const HELD: Partial<MeetingDetail> = {
  status: "held",
  frozenAt: "2026-03-10T07:00:00Z",
  opening: "The meeting heard reports.",
  attending: [{ departmentId: LEAD_ID, attendance: "present", people: "" }],
  decisions: [aDecision()],
  myActions: ["settle", "minute"],
};

const open = (role: Role, meeting: MeetingDetail, ...more: Answered[]) =>
  openAs(role, `/supervision/meetings/${meeting.id}`, [answers(e.getMeeting, meeting), ...more]);
const lastSent = (page: ReturnType<typeof open>) => page.calls.findLast(({ method }) => method !== "GET");

beforeAll(async () => {
  await import("./meeting-list-page.tsx");
  await import("./meeting-page.tsx");
});

describe("调度会", () => {
  test("each point tells its light and why it is there, in the reader's language", async () => {
    const page = open("supervision_office", aMeeting());
    const point = within(await screen.findByRole("article", { name: "Harbour control" }));
    for (const words of ["Red", "34.0 points behind.", "Due on 2026-03-01, 9 days overdue."]) {
      expect(point.getAllByText(words).length).toBeGreaterThan(0);
    }
    expect(chineseIn(page.container)).toEqual([]);
    expect(await axeIn(page.container)).toEqual([]);
  });

  test("by keyboard the agenda is put in order, a point left out with its reason, a topic added, and all saved at once", async () => {
    const page = open("supervision_office", aMeeting(), answers(e.arrangeAgenda, aMeeting()));
    await page.user.click(await screen.findByRole("button", { name: "Arrange" }));
    const press = async (name: string) => {
      screen.getByRole("button", { name }).focus();
      await page.user.keyboard("{Enter}");
    };
    await press("Move “Roads” up");
    await press("Leave “Harbour control” out");
    await page.user.type(screen.getByRole("textbox", { name: /Why it is left out/ }), "Discussed");
    await page.user.type(screen.getByRole("textbox", { name: "A topic of your own" }), "Holidays{Enter}");
    await press("Save");
    await expect
      .poll(() => lastSent(page)?.body)
      .toEqual({
        points: [
          { id: ROADS.id, isDropped: false },
          { id: aPoint().id, isDropped: true, dropReason: "Discussed" },
          { topic: "Holidays" },
        ],
      });
    expect(lastSent(page)?.headers.get("if-match")).toBe('"v3"');
  });

  test("while minutes are kept a decision is written down with its lead; one becomes an item in one step", async () => {
    const meeting = aMeeting(HELD);
    const page = open(
      "supervision_office",
      meeting,
      answers(e.addMeetingDecision, aDecision()),
      answers(e.putDecisionForward, aDecision({ state: "under_way" })),
    );
    await page.user.click(await screen.findByRole("button", { name: "Write down a decision" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /What was decided/ }), "Report on land");
    const save = dialog.getByRole<HTMLButtonElement>("button", { name: "Save" });
    expect(save.disabled).toBe(true);
    await page.user.click(dialog.getByRole("radio", { name: "Noted only" }));
    await page.user.click(save);
    await expect
      .poll(() => lastSent(page)?.body)
      .toMatchObject({ words: "Report on land", outcome: "noted", limit: null });

    await page.user.click(await screen.findByRole("button", { name: /^Make it an item/ }));
    const asked = within(await screen.findByRole("dialog"));
    await page.user.click(asked.getByRole("button", { name: "Make it an item" }));
    await expect.poll(() => lastSent(page)?.path).toBe(`/supervision/meeting-decisions/${id("d1")}/put-forward`);
    expect(await axeIn(page.container)).toEqual([]);
  });

  test("a department reads what concerns it and may do nothing", async () => {
    const settled = { ...HELD, status: "settled" as const, number: "Minutes 2026-1", myActions: [] };
    const decision = aDecision({ state: "carried_out", myActions: [] });
    const page = open("department_head", aMeeting({ ...settled, decisions: [decision] }));
    const shown = within(await screen.findByRole("article", { name: "Finish the yard by May" }));
    expect(shown.getByText("Carried out")).toBeTruthy();
    expect(screen.getByText(/Only the decisions that concern your department/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Issue|Arrange|Make it/ })).toBeNull();
    expect(chineseIn(page.container)).toEqual([]);
  });

  test("the list tells how decisions stand; a new meeting asks for when, where and who", async () => {
    const page = openAs("supervision_office", "/supervision/meetings", [
      answers(e.listMeetings, {
        items: [aMeeting({ status: "settled", decisionCount: 3, doneCount: 1, openCount: 2 })],
        nextCursor: null,
      }),
      answers(e.draftMeeting, aMeeting()),
      answers(e.getMeeting, aMeeting()),
    ]);
    expect(await screen.findByText("1 of 3 carried out")).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "Prepare a meeting" }));
    const dialog = within(await screen.findByRole("dialog"));
    const make = dialog.getByRole<HTMLButtonElement>("button", { name: "Prepare a meeting" });
    expect(make.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /Title/ }), "April meeting");
    await page.user.type(dialog.getByRole("textbox", { name: /Day/ }), "2026-04-10");
    await page.user.type(dialog.getByRole("textbox", { name: /Begins at/ }), "9:30");
    await page.user.type(dialog.getByRole("textbox", { name: /Place/ }), "Hall 2");
    await page.user.type(dialog.getByRole("textbox", { name: /Chair/ }), "Deputy mayor");
    await page.user.click(make);
    await expect
      .poll(() => lastSent(page)?.body)
      .toMatchObject({
        title: "April meeting",
        meetsOn: "2026-04-10",
        startsAt: "09:30",
        planId: null,
      });
  });
});
