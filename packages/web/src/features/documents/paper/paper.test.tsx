import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DocumentContent, ShownBlock } from "@zhigang/contract/documents";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { renderPage, renderPart } from "../../../testing/render-page.tsx";
import { aText, idOf, spanOf } from "../documents.fixtures.ts";
import { documentsRoutes } from "../routes.tsx";
import { Paper } from "./paper.tsx";
import { selectedSpan } from "./use-selected-span.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A table of two columns; a tab stands between cells, a line break between rows. */
function aTable(rows: readonly (readonly [string, string])[]): DocumentContent {
  const text = rows.map((row) => row.join("\t")).join("\n");
  let at = 0;
  const cells = rows.flatMap((row, number) =>
    row.map((words, column) => {
      const span = [at, at + words.length] as const;
      at += words.length + 1;
      return { row: number, column, rowSpan: 1, columnSpan: 1, span };
    }),
  );
  const table: ShownBlock = {
    kind: "table",
    span: [0, text.length],
    place: null,
    rowCount: rows.length,
    columnCount: 2,
    cells,
  };
  return { id: idOf(1, 2), text, blocks: [table], sections: [] };
}

/** Selects from a place in the piece of the page that holds some words to a place in another. */
function selectFrom([from, skip]: [string, number], [to, end]: [string, number]): void {
  const range = document.createRange();
  range.setStart(pieceWith(from), skip);
  range.setEnd(pieceWith(to), end);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

function pieceWith(words: string): Node {
  const walker = document.createTreeWalker(screen.getByRole("document"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.textContent?.includes(words)) return node;
  throw new Error(`not on the page: ${words}`);
}

describe("原文中选中的文字", () => {
  test("deleted words are shown struck through, apart from what holds", async () => {
    const block = (span: readonly [number, number]) => ({ kind: "paragraph" as const, span, place: null });
    const blocks: ShownBlock[] = [block([0, 4]), { ...block([5, 7]), aside: "deleted" }];
    const { container } = renderPart(
      <Paper content={{ id: idOf(1, 2), text: "建设五个\n三个", blocks, sections: [] }} />,
    );
    await screen.findByText("建设五个");
    expect([...container.querySelectorAll("del")].map(({ textContent }) => textContent)).toEqual(["三个"]);
  });

  test("a generated label is no word of the text", async () => {
    const content = aText();
    renderPart(<Paper content={content} />);
    await screen.findByText("（一）");
    selectFrom(["（一）", 0], ["建设潮信平台", 6]);
    expect(selectedSpan(screen.getByRole("document"), content.text)).toEqual(spanOf("建设潮信平台"));
  });

  test("marks inside the words do not move the offsets", async () => {
    const content = aText();
    const [start, end] = spanOf("潮信平台，接入部门");
    renderPart(<Paper content={content} marks={[{ start, end: end - 4, tone: "target", id: "m" }]} />);
    await screen.findByText("（一）");
    selectFrom(["2027年底前", 7], ["接入部门", 4]);
    const span = selectedSpan(screen.getByRole("document"), content.text);
    expect(content.text.slice(...(span ?? [0, 0]))).toBe("2027年底前建成全市统一的潮信平台，接入部门");
  });

  test("a selection over several cells keeps the places of the text, without blanks at its ends", async () => {
    const content = aTable([
      ["任务", "单位"],
      ["建设潮信平台", "市数据局"],
    ]);
    renderPart(<Paper content={content} />);
    await screen.findByText("任务");
    selectFrom(["单位", 2], ["市数据局", 2]);
    const span = selectedSpan(screen.getByRole("document"), content.text);
    expect(content.text.slice(...(span ?? [0, 0]))).toBe("建设潮信平台\t市数");
  });
});

describe("引用原文的链接", () => {
  const open = (search: string, told = answers(documentsEndpoints.getDocumentContent, aText())) =>
    renderPage({
      routes: documentsRoutes,
      at: `/documents/${idOf(1, 1)}${search}`,
      server: [
        answers(documentsEndpoints.getDocument, {
          id: idOf(1, 1),
          title: "云汐市数字港湾行动计划",
          documentNumber: "云汐府〔2026〕3号",
          issuingAuthority: null,
          issuedOn: null,
          fileName: "yunxi.docx",
          format: "docx",
          byteSize: 1,
          sha256: "ab",
          characters: 1,
          divisionCode: null,
          draftId: null,
          draftStatus: null,
          warnings: [],
          createdAt: "2026-11-21T01:00:00Z",
          version: 1,
        }),
        told,
      ],
    });

  test("the cited words are marked and brought into sight", async () => {
    const [start, end] = spanOf("推进岸线感知设施建设");
    const revealed = vi.spyOn(Element.prototype, "scrollIntoView");
    // A page without layout has every paragraph at its top; here they all stand far below.
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function rect(this: Element) {
      return new DOMRect(0, this.hasAttribute("data-start") ? 5000 : 0, 800, 600);
    });
    const { container } = open(`?span=${start}-${end}`);
    await screen.findByRole("document");
    expect(container.querySelector('[data-mark="cited"]')?.textContent).toBe("推进岸线感知设施建设");
    expect(revealed.mock.contexts.map((place) => (place as Element).textContent)).toEqual([
      expect.stringContaining("推进岸线感知设施建设"),
    ]);
    expect(await axeIn(container)).toEqual([]);
  });

  test("a broken span shows the document as it is", async () => {
    const { container } = open("?span=abc");
    await screen.findByRole("document");
    expect(container.querySelector("[data-mark]")).toBeNull();
  });

  test("a document that is not there says so", async () => {
    open("", refuses(documentsEndpoints.getDocumentContent, 404, "documents.document_not_found", "没有找到这份文件。"));
    expect(await screen.findByText("没有找到这份文件。")).toBeTruthy();
  });
});
