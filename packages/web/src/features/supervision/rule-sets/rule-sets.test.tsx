import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type {
  CheckedLadder,
  KeptRuleSet,
  Ladder,
  LadderUse,
  RuleSet,
  RuleVersion,
} from "@zhigang/contract/supervision";
import { ladderProblems, PUBLISHED_LADDERS, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { openAs } from "../supervision.fixtures.ts";

const ID = "01930000-0000-7000-8000-0000000000c1";
const published = (name: string) => structuredClone(PUBLISHED_RULE_SETS.find((set) => set.name === name)) as RuleSet;
const ladder = (name: string) => structuredClone(PUBLISHED_LADDERS.find((one) => one.name === name)) as Ladder;

/** 银川 as it was published: with its hole between 0 and 10. */
const aVersion = (change: Partial<RuleVersion> = {}): RuleVersion => ({
  number: 1,
  status: "drafted",
  content: published("yinchuan-2025-points-behind"),
  note: "",
  inForceFrom: null,
  inForceTo: null,
  draftedAt: "2026-03-01T02:00:00Z",
  draftedBy: "Zhou",
  putInForceAt: null,
  putInForceBy: null,
  findings: [],
  ...change,
});
const aSet = (...versions: RuleVersion[]): KeptRuleSet => ({ id: ID, name: "pace", version: 3, versions });
const sound = (): RuleSet => {
  const set = published("yinchuan-2025-points-behind");
  const [green, yellow, red] = set.levels as [RuleSet["levels"][0], RuleSet["levels"][0], RuleSet["levels"][0]];
  return { ...set, missing: "grey", notDue: "grey", levels: [{ ...green, high: 10, highClosed: false }, yellow, red] };
};
const CHANGES = {
  judged: 4,
  changes: [
    {
      itemId: "01930000-0000-7000-8000-000000000101",
      itemNumber: "2026-0001",
      title: "Harbour control",
      before: "green" as const,
      after: "red" as const,
      because: { zh: "落后", en: "34.0 points behind" },
    },
  ],
};

const open = (role: Role, set: KeptRuleSet, ...more: Answered[]) =>
  openAs(role, `/supervision/rule-sets/${ID}`, [
    answers(supervisionEndpoints.getRuleSet, set),
    answers(supervisionEndpoints.draftRuleVersion, set),
    answers(supervisionEndpoints.previewRuleVersion, CHANGES),
    answers(supervisionEndpoints.putRuleVersionInForce, set),
    ...more,
  ]);
type Opened = ReturnType<typeof open>;
const sent = (page: Opened, method: string) => page.calls.findLast((call) => call.method === method);
const written = <C,>(page: Opened, method: string) => sent(page, method)?.body as { content: C };
const levelOf = async (number: number) => within(await screen.findByRole("listitem", { name: `Level ${number}` }));

beforeAll(async () => {
  await import("./rule-set-page.tsx");
  await import("./rule-set-list-page.tsx");
});

describe("亮灯规则编辑", () => {
  test("the hole is told beside the level that ends at it, with a value that shows it, and goes once it is closed", async () => {
    const page = open("supervision_office", aSet(aVersion()));
    const green = await levelOf(1);
    expect(green.getByText(/above 0 and below 10 \(such as 5/)).toBeTruthy();
    expect((await levelOf(2)).queryByText(/no colour/)).toBeNull();
    const high = green.getByRole("textbox", { name: "Upper bound" });
    await page.user.clear(high);
    await page.user.type(high, "10");
    // Ten itself now lights green and yellow; a value no level has is gone.
    expect(green.queryByText(/no colour/)).toBeNull();
    expect(screen.getByText(/green and yellow at once/)).toBeTruthy();
  });

  test("what is written is saved as the next version, against the version that was read", async () => {
    const page = open("supervision_office", aSet(aVersion()));
    const because = (await levelOf(3)).getByRole("textbox", { name: "because" });
    await page.user.type(because, "!");
    expect(screen.getByText("Changes not saved")).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "Save the draft" }));
    await expect.poll(() => sent(page, "PUT")?.headers.get("if-match")).toBe('"v3"');
    const { content } = written<RuleSet>(page, "PUT");
    expect(content.levels[2]?.because.endsWith("!")).toBe(true);
    expect(content.levels[0]).toEqual(published("yinchuan-2025-points-behind").levels[0]);
  });

  test("two who write at once are told, and choose knowingly", async () => {
    const theirs = { ...aSet(aVersion({ content: sound() })), version: 4 };
    const conflict: Answered = {
      endpoint: supervisionEndpoints.draftRuleVersion,
      refusal: {
        type: "",
        title: "changed",
        status: 412,
        code: "http.version_conflict",
        requestId: "req-1",
        details: { now: theirs },
      },
    };
    const page = open("supervision_office", aSet(aVersion()), conflict);
    await page.user.type((await levelOf(1)).getByRole("textbox", { name: "because" }), "!");
    await page.user.click(screen.getByRole("button", { name: "Save the draft" }));
    expect(await screen.findByText("Somebody else saved this rule set just now.")).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "Save mine all the same" }));
    await expect.poll(() => sent(page, "PUT")?.headers.get("if-match")).toBe('"v4"');
    await page.user.click(await screen.findByRole("button", { name: "Take theirs" }));
    expect((await levelOf(1)).getByRole<HTMLInputElement>("textbox", { name: "Upper bound" }).value).toBe("10");
  });

  test("before it is in force one sees which lights would change, and why; then a day and a ground are wanted", async () => {
    const page = open("supervision_office", aSet(aVersion({ content: sound() })));
    await page.user.click(await screen.findByRole("button", { name: "What would change" }));
    const dialog = within(await screen.findByRole("dialog"));
    const row = within((await dialog.findByText("Harbour control")).closest("tr") as HTMLElement);
    for (const words of ["Green", "Red", "34.0 points behind"]) expect(row.getByText(words)).toBeTruthy();
    const put = dialog.getByRole<HTMLButtonElement>("button", { name: "Put in force" });
    expect(put.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /On what ground/ }), "The mayor's meeting");
    await page.user.click(put);
    await expect.poll(() => sent(page, "POST")?.path).toBe(`/supervision/rule-sets/${ID}/put-in-force`);
    expect(sent(page, "POST")?.body).toMatchObject({ reason: "The mayor's meeting" });
  });

  test("with findings it cannot be put in force", async () => {
    const page = open("supervision_office", aSet(aVersion()));
    await page.user.click(await screen.findByRole("button", { name: "What would change" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /On what ground/ }), "Meeting");
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Put in force" }).disabled).toBe(true);
  });

  test("others read the sentences and are offered nothing", async () => {
    const page = open("leader", aSet(aVersion({ status: "in_force", inForceFrom: "2026-03-01", content: sound() })));
    const levels = within(await screen.findByRole("list", { name: "Levels" }));
    expect(levels.getByText(/at least 10 and at most 30/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Write the next version" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Retire" })).toBeNull();
    expect(await axeIn(page.container)).toEqual([]);
  });
});

describe("规则与升级列表", () => {
  const list = (tab: string, ...more: Answered[]) => {
    const use: LadderUse = {
      id: ID,
      content: ladder("guangyuan-2018"),
      inForceFrom: "2026-03-01",
      inForceTo: null,
      putInForceBy: "Zhou",
      reason: "Meeting",
    };
    const checked = (name: string): CheckedLadder => ({
      content: ladder(name),
      problems: [...ladderProblems(ladder(name))],
    });
    return openAs("supervision_office", `/supervision/rule-sets${tab}`, [
      answers(supervisionEndpoints.listRuleSets, {
        items: [aSet(aVersion())],
        published: [published("xian-days-to-due")],
      }),
      answers(supervisionEndpoints.createRuleSet, aSet(aVersion())),
      answers(supervisionEndpoints.listLadders, { inUse: [use], published: [checked("sanming-2017")] }),
      answers(supervisionEndpoints.putLadderInForce, use),
      ...more,
    ]);
  };

  test("a published set starts the city's own, under a name of its own", async () => {
    const page = list("");
    await page.user.click(await screen.findByRole("button", { name: "Start from this" }));
    const dialog = within(await screen.findByRole("dialog"));
    const name = dialog.getByRole("textbox", { name: /^Name/ });
    await page.user.clear(name);
    await page.user.type(name, "days");
    await page.user.click(dialog.getByRole("button", { name: "Create" }));
    await expect
      .poll(() => sent(page, "POST")?.body)
      .toMatchObject({ content: { name: "days", metric: "days_to_due" } });
    expect(page.router.state.location.pathname).toBe(`/supervision/rule-sets/${ID}`);
  });

  test("a ladder that waits for answers is put in force once its limits are filled in", async () => {
    const page = list("?tab=ladders");
    await page.user.click(await screen.findByRole("button", { name: "Fill in and put in force" }));
    const dialog = within(await screen.findByRole("dialog"));
    const put = dialog.getByRole<HTMLButtonElement>("button", { name: "Put in force" });
    await page.user.type(dialog.getByRole("textbox", { name: /On what ground/ }), "Meeting");
    expect(put.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: "Answer limit of rung 1" }), "5");
    await page.user.type(dialog.getByRole("textbox", { name: "Answer limit of rung 2" }), "3");
    await page.user.click(put);
    await expect.poll(() => sent(page, "POST")?.path).toBe("/supervision/ladders");
    const { content } = written<Ladder>(page, "POST");
    expect(content.rungs.map(({ answerWithin }) => answerWithin)).toEqual([5, 3, null]);
  });

  test("the page speaks the reader's language but for the published words", async () => {
    const page = list("?tab=ladders");
    expect(await screen.findByText(/Yellow for 2 months running/)).toBeTruthy();
    expect(await axeIn(page.container)).toEqual([]);
    const words = chineseIn(page.container).filter((text) => !/[市〔]/.test(text) && !/，|，|的/.test(text));
    expect(words).toEqual([]);
  });
});
