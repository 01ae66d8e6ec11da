import type { Page } from "playwright-core";
import { importPlan } from "./review-plans.ts";
import { signIn } from "./personas.ts";
import type { Persona } from "./personas.ts";

/** One address of the application, and who may open it. */
export interface Route {
  readonly path: string;
  readonly as?: Persona;
}

/** Every address of the application; those of one task, document and draft are the first ones there are. */
export async function listRoutes(page: Page): Promise<Route[]> {
  const first = async (list: string) => {
    const { items } = (await (await page.request.get(`api/${list}`)).json()) as { items: { id: string }[] };
    return items[0]?.id ?? "";
  };
  const as = "demo-plan";
  const framed = ["", "ledger/tasks", `ledger/tasks/${await first("tasks?limit=1")}`, "ledger/tasks?group=department"];
  const ledger = ["tree", "versions", "departments", "time-nodes", "targets", "coverage", "cascade", "exchange"].map(
    (name) => `ledger/${name}`,
  );
  const papers = ["documents", `documents/${await first("documents?limit=1")}?span=0-20`, "drafts"];
  const draft = `drafts/${await first("drafts?status=open&limit=1")}`;
  const asked = encodeURIComponent("哪些任务由市数据局牵头？");
  const found = [
    "search",
    "search?q=%E7%AE%97%E5%8A%9B",
    "search?q=%E7%AE%97%E5%8A%9B&kind=passage",
    `search?q=${asked}`,
    "search?q=%E9%9C%9E%E5%B1%BF",
  ];
  const rest = [
    ...found,
    draft,
    `${await importSecondVersion(page)}/comparison`,
    `${draft}?tab=tasks`,
    `${draft}?tab=plan`,
    "departments",
    "settings",
    "notices",
    "notices/settings",
    "about",
    "nowhere",
  ];
  return [
    { path: "sign-in" },
    { path: "set-up#token" },
    ...[...framed, ...ledger, ...papers, ...rest].map((path) => ({ path, as }) as const),
    { path: "supervision/reporting", as: "demo-liaison-transport" },
    { path: "supervision/reporting/sheet", as: "demo-liaison-transport" },
    ...(await listSupervisionPaths(page)).map((path) => ({ path, as: "demo-supervision" }) as const),
    { path: "", as: "demo-system" },
    { path: "accounts", as: "demo-system" },
    { path: "channels", as: "demo-system" },
    { path: "webhooks", as: "demo-system" },
    { path: "audit", as: "demo-audit" },
  ];
}

/** The pages of supervision that stand alone. */
const SUPERVISION_PAGES = [
  "items",
  "items/new",
  "calendar",
  "reports?view=all",
  "report-rules",
  "progress",
  "lights",
  "sheets",
  "blockers",
  "meetings",
  "instructions",
  "rule-sets",
  "rule-sets?tab=ladders",
  "bulletins",
  "bulletins/rules",
  "papers",
  "papers/new",
  "board",
  "as-of",
  "scores",
  "score-forms",
  "consequences",
  "burden",
];

/** What has a page for each of its own: the path of the page, and the list of the API to take the first from. */
const SUPERVISION_THINGS = {
  items: "items",
  reports: "reports",
  sheets: "sheets",
  blockers: "blockers",
  meetings: "meetings",
  instructions: "instructions",
  "rule-sets": "rule-sets",
  bulletins: "bulletins",
  papers: "papers",
  scores: "score-rounds",
  consequences: "consequences",
};

async function listSupervisionPaths(page: Page): Promise<string[]> {
  await signIn(page.request, "demo-supervision");
  const firsts = await Promise.all(
    Object.entries(SUPERVISION_THINGS).map(async ([path, list]) => {
      const { items } = (await (await page.request.get(`api/supervision/${list}`)).json()) as {
        items: { id: string }[];
      };
      if (!items[0]) throw new Error(`the city has no ${path} to show`);
      return `${path}/${items[0].id}`;
    }),
  );
  await signIn(page.request, "demo-plan");
  return [...SUPERVISION_PAGES, ...firsts].map((path) => `supervision/${path}`);
}

/** Two papers of one title, the second of which may be a new version of the first; gives the draft of the second. */
async function importSecondVersion(page: Page): Promise<string> {
  const paper = (berths: number) =>
    Buffer.from(
      `澜州市渔港提升行动方案\n\n一、重点任务\n（一）改造渔港。2027年底前改造泊位${berths}个。（牵头单位：市数据局）\n`,
    );
  await importPlan(page, "渔港提升.txt", paper(3));
  return importPlan(page, "渔港提升（修订）.txt", paper(5));
}

/** Opens an address and waits until everything it asked for is on the screen. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

/** Waits until the page has its heading, nothing is under way and no placeholder is left. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const words = [...document.querySelectorAll('main [role="status"]')].map((each) => each.textContent);
    const isLoading = words.some((each) => each === "正在载入" || each === "Loading");
    return !isLoading && document.querySelector('main [aria-busy="true"]') === null;
  });
}
