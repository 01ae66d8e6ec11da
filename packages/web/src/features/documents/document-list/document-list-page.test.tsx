import { screen, waitFor, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Document, Import } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Language } from "@zhigang/domain/glossary";
import { describe, expect, test, vi } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { anImport, idOf } from "../documents.fixtures.ts";
import { documentsRoutes } from "../routes.tsx";

const document: Document = {
  id: idOf(1, 1),
  title: "Harbour plan",
  documentNumber: null,
  issuingAuthority: null,
  issuedOn: "2026-03-20",
  fileName: "harbour.docx",
  format: "docx",
  byteSize: 4096,
  sha256: "ab",
  characters: 12_345,
  divisionCode: null,
  draftId: idOf(0, 1),
  draftStatus: "open",
  warnings: [],
  createdAt: "2026-11-21T01:00:00Z",
  version: 1,
};
const columns = ["甲栏", "乙栏"].map((header, column) => ({
  column,
  header,
  role: "other",
  confidence: 0.3,
  samples: ["平台上线", "网络建成"],
}));
const RULES = {
  source: "OWASP ASVS 5.0",
  minLength: 12,
  minClasses: 1,
  maxAgeDays: null,
  refusedHistory: 0,
  refusesCommon: true,
};
const mapping = {
  sheets: [{ sheet: "csv", fingerprint: "f1", headerRow: 0, isRemembered: false, columns }],
};

function open(imports: readonly Import[], options: { language?: Language; server?: readonly Answered[] } = {}) {
  return renderPage({
    routes: documentsRoutes,
    at: "/documents",
    language: options.language ?? "zh",
    server: [
      answers(identityEndpoints.getSession, aSession()),
      answers(documentsEndpoints.listImports, { items: [...imports], nextCursor: null }),
      answers(documentsEndpoints.listDocuments, { items: [document], nextCursor: null }),
      ...(options.server ?? []),
    ],
  });
}

describe("文件与导入", () => {
  test("each import says where it stands: under way with its stage, refused with the reason, ready with its draft", async () => {
    const { user, calls } = open(
      [
        anImport(1, { status: "reading", stage: "extracting", progress: 60 }),
        anImport(2, { status: "refused", problem: { code: "documents.encrypted", message: "文件已加密。" } }),
        anImport(3, { draftId: idOf(0, 1), isKnown: true }),
      ],
      { server: [answers(documentsEndpoints.retryImport, anImport(2, { status: "waiting" }))] },
    );
    const panel = within(await screen.findByRole("region", { name: "最近导入" }));
    const bar = await panel.findByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("60");
    expect(panel.getByText("文件已加密。")).toBeTruthy();
    expect(panel.getByText("这个文件以前导入过")).toBeTruthy();
    expect(panel.getByRole("link", { name: "打开草稿" }).getAttribute("href")).toBe(`/drafts/${idOf(0, 1)}`);
    await user.click(panel.getByRole("button", { name: "重新读取" }));
    await waitFor(() => expect(calls.some(({ path }) => path === `/imports/${idOf(6, 2)}/retry`)).toBe(true));
  });

  test("files are sent with their progress; an empty one is told and holds nobody up", async () => {
    const sent: FormData[] = [];
    vi.stubGlobal("XMLHttpRequest", requestThatTakes(sent));
    const { user, container } = open([]);
    await screen.findByText("还没有导入过文件。");
    const input = container.querySelector("input[type=file]");
    if (!(input instanceof HTMLInputElement)) throw new Error("no place for files");
    await user.upload(input, [new File(["一、任务"], "plan.txt"), new File([], "nothing.txt")]);
    expect(await screen.findByText("文件《nothing.txt》是空的，没有上传。")).toBeTruthy();
    await waitFor(() => expect(sent.length).toBe(1));
    expect(sent[0]?.getAll("files").map((file) => (file as File).name)).toEqual(["plan.txt"]);
  });

  test("columns whose header says nothing are named by a person, and the answer is remembered", async () => {
    const waiting = anImport(1, { fileName: "odd.csv", status: "needs_mapping", mapping });
    const { user, calls } = open([waiting], { server: [answers(documentsEndpoints.mapColumns, anImport(1, {}))] });
    await user.click(await screen.findByRole("button", { name: "确认各列含义" }));
    const dialog = within(await screen.findByRole("dialog", { name: "《odd.csv》各列是什么" }));
    expect(dialog.getByRole("button", { name: "按此读取" })).toHaveProperty("disabled", true);
    await user.click(dialog.getByRole("combobox", { name: "含义 甲栏" }));
    await user.click(await screen.findByTitle("任务"));
    await user.click(dialog.getByRole("button", { name: "按此读取" }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/map-columns"))).toBe(true));
    expect(calls.find(({ path }) => path.endsWith("/map-columns"))?.body).toEqual({
      sheets: [{ sheet: "csv", isUsed: true, roles: ["task", "other"] }],
      remember: true,
    });
  });

  test("a sheet that the file hides is named so and left out unless a person wants it", async () => {
    const sheet = { fingerprint: "f1", headerRow: 1, isRemembered: false, columns: [{ ...columns[0], role: "task" }] };
    const sheets = [
      { ...sheet, sheet: "open" },
      { ...sheet, sheet: "kept", isHidden: true },
    ] as NonNullable<Import["mapping"]>["sheets"];
    const waiting = anImport(1, { fileName: "odd.xlsx", status: "needs_mapping", mapping: { sheets } });
    const { user, calls } = open([waiting], { server: [answers(documentsEndpoints.mapColumns, anImport(1, {}))] });
    await user.click(await screen.findByRole("button", { name: "确认各列含义" }));
    expect(await screen.findByText("kept（文件中隐藏的工作表）")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "按此读取" }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/map-columns"))).toBe(true));
    expect(calls.find(({ path }) => path.endsWith("/map-columns"))?.body).toMatchObject({
      sheets: [
        { sheet: "open", isUsed: true },
        { sheet: "kept", isUsed: false },
      ],
    });
  });

  test("the largest file is what the server is set to", async () => {
    const passwordRules = { ...RULES, profile: "asvs" as const };
    const about = {
      name: "Zhigang",
      version: "0.1.0",
      isDemo: false,
      demoPersonas: [],
      passwordRules,
      uploadLimitMb: 64,
    };
    open([], { server: [answers(identityEndpoints.getAbout, about)] });
    expect(await screen.findByText(/每个文件不超过 64 MB/)).toBeTruthy();
  });

  test("the template for typing a plan by hand is fetched from the import panel", async () => {
    const { user, calls } = open([]);
    await user.click(await screen.findByRole("button", { name: "下载模板" }));
    await waitFor(() => expect(calls.some(({ path }) => path === "/import-template")).toBe(true));
  });

  test("a list that cannot be fetched says so and offers to try again", async () => {
    open([], { server: [refuses(documentsEndpoints.listDocuments, 500, "http.unexpected", "服务出错")] });
    expect(await screen.findByText("服务出错")).toBeTruthy();
    expect(screen.getByRole("button", { name: "重试" })).toBeTruthy();
  });

  test("in English no Chinese stands outside the data, and axe finds nothing serious", async () => {
    const { container } = open([anImport(1, { status: "reading", stage: "reading", progress: 20 })], {
      language: "en",
    });
    await screen.findByRole("progressbar");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});

/** The network beyond `XMLHttpRequest`: takes what is sent and answers that it was created. */
function requestThatTakes(sent: FormData[]) {
  return class extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = 201;
    readonly responseText = '{"items":[]}';
    open() {}
    setRequestHeader() {}
    send(form: FormData) {
      sent.push(form);
      queueMicrotask(() => this.dispatchEvent(new Event("load")));
    }
  };
}
