import type { APIResponse, Page } from "playwright-core";

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const BODIES = ["市数据局", "市科技局", "市教育局", "市交通运输局", "市卫生健康委", "市住房城乡建设局", "市水务局"];
const THINGS = ["算力平台", "数据目录", "交通感知网", "远程诊疗系统", "示范园区", "标准体系", "开放平台", "监测站点"];
const LABELS = "一二三四五六七八九十";

/** A plan of a city that does not exist, with as many tasks as asked; most are plain, some leave something open. */
export function aLongPlan(title: string, tasks: number, seed = 7): string {
  const below = seeded(seed);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  const bracket = (index: number) => {
    if (index % 16 === 5) return "（市数据局、市科技局按职责分工负责）";
    return `（${pick(BODIES.slice(0, 3))}牵头，${pick(BODIES.slice(3))}配合）`;
  };
  const lines = Array.from({ length: tasks }, (_, index) => {
    const chapter = Math.floor(index / 10);
    const name = `${LABELS[Math.floor(chapter / 10)] ?? ""}${LABELS[chapter % 10]}`;
    const head =
      index % 10 === 0
        ? `（${chapter < 10 ? LABELS[chapter] : `十${LABELS[chapter % 10]}`}）${pick(THINGS)}工程${name}\n`
        : "";
    const goal =
      index % 5 === 0 ? `到${2027 + below(3)}年，建成${2 + below(40)}个以上${pick(THINGS)}。` : "完善运行机制。";
    return `${head}${(index % 10) + 1}．建设${pick(THINGS)}第${index + 1}期。${goal}${bracket(index)}\n`;
  });
  return `${title}（2026—2029年）\n\n一、发展目标\n到2029年，全市产业规模达到${100 + seed}亿元。\n\n二、重点任务\n${lines.join("")}`;
}

/** Brings a text in and gives the address of its draft. */
export async function importPlan(page: Page, name: string, content: Buffer): Promise<string> {
  const sent = await page.request.post("api/imports", {
    multipart: { files: { name, mimeType: "text/plain", buffer: content } },
  });
  if (!sent.ok()) throw new Error(await sent.text());
  const { items } = (await sent.json()) as { items: { id: string }[] };
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await page.request.get(`api/imports/${items[0]?.id}`);
    const { status, draftId } = (await answer.json()) as { status: string; draftId: string | null };
    if (draftId !== null) return `drafts/${draftId}`;
    if (status === "refused") throw new Error(`${name} was refused`);
    await page.waitForTimeout(300);
  }
  throw new Error(`${name} was not read in time`);
}

/** Publishes a draft as it was read, without the screen, for journeys about what comes after; gives the plan's id. */
export async function publishDraft(page: Page, draft: string): Promise<string> {
  const address = `api/${draft}`;
  const { version } = ((await (await page.request.get(address)).json()) as { draft: { version: number } }).draft;
  const { items } = (await (await page.request.get("api/divisions")).json()) as {
    items: { code: string; name: string }[];
  };
  const divisionCode = items.find(({ name }) => name === "澜州市")?.code;
  await told(
    page.request.patch(address, {
      headers: { "if-match": `"v${version}"` },
      data: { planKind: "special", divisionCode },
    }),
  );
  const facts = (await told(page.request.get(`${address}/readiness`))) as Record<string, number>;
  const acknowledge = {
    undecided: facts["undecided"],
    openQuestions: facts["openQuestions"],
    openGaps: facts["openGaps"],
  };
  const plan = (await told(
    page.request.post("api/plans", {
      headers: { "idempotency-key": crypto.randomUUID() },
      data: { draftId: draft.replace("drafts/", ""), acknowledge, names: [] },
    }),
  )) as { id: string };
  return plan.id;
}

async function told(answer: Promise<APIResponse>): Promise<unknown> {
  const said = await answer;
  if (!said.ok()) throw new Error(`${said.url()}: ${said.status()} ${await said.text()}`);
  return said.json();
}
