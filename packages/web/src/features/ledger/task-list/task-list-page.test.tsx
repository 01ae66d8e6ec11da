import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, anId, aView, DOCUMENT_ID, HARBOURS, TASK_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const open = (
  at = "/ledger/tasks",
  options: { role?: Role; language?: "zh" | "en"; more?: readonly Answered[] } = {},
) =>
  renderPage({
    routes: ledgerRoutes,
    at,
    language: options.language ?? "en",
    server: aLedger(options.role ?? "plan_office", options.more),
  });

type Opened = ReturnType<typeof open>;
const lists = ({ calls }: Opened) => calls.filter((call) => call.path === "/tasks");
const lastList = (page: Opened) => Object.fromEntries(lists(page).at(-1)?.query ?? []);

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./task-list-page.tsx")));

describe("任务台账", () => {
  test("the address is the filter: what it names is asked of the server, as chips it can be lifted", async () => {
    const page = open(
      `/ledger/tasks?departmentId=${HARBOURS.id}&dutyRole=lead&hasQuestion=true&leadBasis=none&sort=-deadline`,
    );
    await screen.findByText("Light the quay");
    expect(lastList(page)).toEqual({
      limit: "200",
      departmentId: HARBOURS.id,
      dutyRole: "lead",
      hasQuestion: "true",
      leadBasis: "none",
      sort: "deadline",
      direction: "descending",
    });
    const chips = within(await screen.findByRole("group", { name: "Filters" }));
    await chips.findByText("Department: Bureau of Harbours");
    await page.user.click(chips.getByRole("button", { name: "Remove With open questions" }));
    await expect.poll(() => lastList(page)["hasQuestion"]).toBeUndefined();
    expect(page.router.state.location.search).not.toContain("hasQuestion");
    await page.user.click(screen.getByRole("button", { name: "Clear all" }));
    await expect.poll(() => page.router.state.location.search).toBe("?sort=-deadline");
  });

  test("a body that is no department yet is sought by its name", async () => {
    const page = open("/ledger/tasks?departmentId=Guild%20of%20Pilots");
    await screen.findByText("Light the quay");
    expect(lastList(page)).toEqual({ limit: "200", bodyName: "Guild of Pilots" });
  });

  test("a header sorts by the contract's sort, and words are searched for", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("button", { name: "Time node" }));
    await expect.poll(() => lastList(page)["sort"]).toBe("deadline");
    await page.user.type(screen.getByRole("searchbox", { name: "Search tasks" }), "quay");
    await expect.poll(() => lastList(page)["q"]).toBe("quay");
  });

  test("the groups stand beside the table with their counts, and a press narrows to one", async () => {
    const page = open("/ledger/tasks?group=department");
    const rail = within(await screen.findByRole("navigation", { name: "Counts by group" }));
    await page.user.click(await rail.findByRole("button", { name: /Bureau of Harbours/ }));
    await expect.poll(() => lastList(page)["departmentId"]).toBe(HARBOURS.id);
    const counted = page.calls.filter((call) => call.path === "/task-groups" && call.query.get("by") === "department");
    expect(counted.map((call) => call.query.get("departmentId"))).toEqual(counted.map(() => null));
    await page.user.click(rail.getByRole("button", { name: /Bureau of Harbours/, pressed: true }));
    await expect.poll(() => page.router.state.location.search).toBe("?group=department");
  });

  test("the view in sight is kept under a name, without the row that is open", async () => {
    const page = open(`/ledger/tasks?isKey=true&group=plan&open=${TASK_ID}`, {
      more: [answers(ledgerEndpoints.createSavedView, aView({ name: "Mine" }))],
    });
    await page.user.click(await screen.findByRole("button", { name: "Views" }));
    await page.user.click(await screen.findByRole("button", { name: "Save this view" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Save this view" }));
    await page.user.type(dialog.getByRole("textbox", { name: /Name of the view/ }), "Mine");
    await page.user.click(dialog.getByRole("checkbox", { name: "Share with colleagues" }));
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    await expect
      .poll(() => page.calls.find((call) => call.path === "/saved-views" && call.method === "POST")?.body)
      .toEqual({ name: "Mine", page: "tasks", settings: "isKey=true&group=plan", isShared: true });
  });

  test("a kept view is opened as it was, and its owner deletes it", async () => {
    const page = open("/ledger/tasks?q=old", {
      more: [
        answers(ledgerEndpoints.listSavedViews, {
          items: [aView(), aView({ id: anId(801), page: "targets", name: "Other" })],
        }),
        answers(ledgerEndpoints.deleteSavedView, undefined),
      ],
    });
    await page.user.click(await screen.findByRole("button", { name: "Views" }));
    expect(screen.queryByRole("button", { name: "Other" })).toBeNull();
    await page.user.click(await screen.findByRole("button", { name: "Key tasks" }));
    await expect.poll(() => page.router.state.location.search).toBe("?isKey=true&sort=-deadline");
    await page.user.click(screen.getByRole("button", { name: "Views" }));
    await page.user.click(await screen.findByRole("button", { name: "Delete the view “Key tasks”" }));
    await expect
      .poll(() => page.calls.find((call) => call.method === "DELETE")?.path)
      .toBe(`/saved-views/${aView().id}`);
  });

  test("an export takes the filter in force and arrives as a file", async () => {
    const kept = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const addressed = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    const page = open(`/ledger/tasks?leadBasis=joint&sort=title`, {
      more: [answers(ledgerEndpoints.exportTasks, {} as never)],
    });
    await page.user.click(await screen.findByRole("button", { name: "Export" }));
    await page.user.click(await screen.findByText("Division of tasks (docx, official layout)"));
    const asked = () => page.calls.find((call) => call.path === "/tasks/export")?.query.toString();
    await expect.poll(asked).toBe("format=docx&leadBasis=joint&sort=title&direction=ascending");
    await expect.poll(() => kept.mock.calls.length).toBe(1);
    kept.mockRestore();
    addressed.mockRestore();
  });

  test("a reader from outside takes nothing out", async () => {
    open("/ledger/tasks", { role: "public_reader" });
    await screen.findByText("Light the quay");
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  test("a row opens its words beside the table, and from there the place in the document", async () => {
    const page = open();
    await page.user.click(await screen.findByText("Light the quay"));
    const words = await screen.findByRole("link", { name: "See the words" });
    expect(words.getAttribute("href")).toBe(`/documents/${DOCUMENT_ID}?span=1000-1064`);
    expect(page.router.state.location.search).toBe(`?open=${TASK_ID}`);
    expect(screen.getByRole("link", { name: "Open the task" }).getAttribute("href")).toBe(`/ledger/tasks/${TASK_ID}`);
    expect(screen.getByRole("button", { name: "Previous row" })).toHaveProperty("disabled", true);
    await page.user.click(screen.getByRole("button", { name: "Next row" }));
    await expect.poll(() => page.router.state.location.search).toBe(`?open=${anId(201)}`);
  });

  test("an empty ledger leads to the import, an empty filter to its clearing", async () => {
    const nothing = answers(ledgerEndpoints.listTasks, { items: [], nextCursor: null, total: 0 });
    const first = open("/ledger/tasks", { more: [nothing] });
    expect((await screen.findByRole("link", { name: "Import a file" })).getAttribute("href")).toBe("/documents");
    first.unmount();
    const second = open("/ledger/tasks?q=nowhere", { more: [nothing] });
    await second.user.click(await screen.findByRole("button", { name: "Clear the filters" }));
    await expect.poll(() => second.router.state.location.search).toBe("");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open(`/ledger/tasks?group=department&open=${TASK_ID}`);
    await screen.findByText("Questions");
    await screen.findByRole("navigation", { name: "Counts by group" });
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
