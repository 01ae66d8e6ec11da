import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changeAppearance } from "../appearance/appearance.ts";
import { axeIn } from "../../testing/axe-in.ts";
import { chineseIn } from "../../testing/chinese-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { DataTable } from "./data-table.tsx";
import type { Column, DataTableProps, Sort } from "./data-table.tsx";

interface Row {
  id: string;
  title: string;
  cost: string;
}

const COLUMNS: Column<Row>[] = [
  { key: "title", title: "Title", width: 200, grow: 1, sortBy: "title", render: (row) => row.title },
  { key: "cost", title: "Cost", width: 90, align: "end", render: (row) => row.cost },
  { key: "note", title: "Note", width: 90, isHiddenAtFirst: true, render: (row) => `note ${row.id}` },
];
const rowsUpTo = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), title: `Task ${index}`, cost: String(index) }));

function Table(props: Partial<DataTableProps<Row>>) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      label="Tasks"
      name="test"
      columns={COLUMNS}
      rows={rowsUpTo(5)}
      keyOf={(row) => row.id}
      selectedKeys={selected}
      onSelectedKeysChange={setSelected}
      {...props}
    />
  );
}

const rowTexts = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
const selectedTexts = () => screen.queryAllByRole("row", { selected: true }).map((row) => row.textContent);

beforeEach(() => changeAppearance({ density: "comfortable" }));

describe("表格", () => {
  test("of ten thousand rows only what is in sight is drawn, and all are counted", () => {
    renderPart(<Table rows={rowsUpTo(10_000)} total={10_000} />);
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("10001");
    expect(screen.getByText("共 10,000 条")).toBeTruthy();
  });

  test("arrows move, Enter opens, Space selects and Esc drops the selection", async () => {
    const opened = vi.fn();
    const { user } = renderPart(<Table onOpen={(row) => opened(row.title)} />);
    screen.getByRole("grid").focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(opened.mock.calls).toEqual([["Task 2"]]);
    await user.keyboard(" {ArrowUp} ");
    expect(selectedTexts()).toEqual(["Task 11", "Task 22"]);
    await user.keyboard("{Escape}");
    expect(selectedTexts()).toEqual([]);
    await user.keyboard("{End}{Enter}{Home}{Enter}");
    expect(opened.mock.calls.slice(1)).toEqual([["Task 4"], ["Task 0"]]);
  });

  test("the active row is named to screen readers", async () => {
    const { user } = renderPart(<Table />);
    screen.getByRole("grid").focus();
    await user.keyboard("{ArrowDown}");
    const active = screen.getByRole("grid").getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toBe("Task 11");
  });

  test("a press on a box selects its row without opening it", async () => {
    const opened = vi.fn();
    const { user } = renderPart(<Table onOpen={opened} />);
    await user.click(screen.getAllByRole("checkbox", { name: "选择此行" })[3] ?? document.body);
    expect(selectedTexts()).toEqual(["Task 33"]);
    expect(opened).not.toHaveBeenCalled();
    await user.click(screen.getByRole("checkbox", { name: "选择全部已载入的行" }));
    expect(screen.getByText("已选 5 项")).toBeTruthy();
  });

  test("a header sorts up, then down, then not", async () => {
    const asked: (Sort | null)[] = [];
    function Sorted() {
      const [sort, setSort] = useState<Sort | null>(null);
      const handleSort = (next: Sort | null) => {
        asked.push(next);
        setSort(next);
      };
      return <Table sort={sort} onSortChange={handleSort} />;
    }
    const { user } = renderPart(<Sorted />);
    const press = () => user.click(screen.getByRole("button", { name: "Title" }));
    await press();
    expect(screen.getAllByRole("columnheader")[1]?.getAttribute("aria-sort")).toBe("ascending");
    await press();
    await press();
    expect(asked).toEqual([{ by: "title", order: "asc" }, { by: "title", order: "desc" }, null]);
  });

  test("the reader chooses columns, and the choice is kept under the table's name", async () => {
    const { user, unmount } = renderPart(<Table />);
    await user.click(screen.getByRole("button", { name: "列设置" }));
    await user.click(screen.getByRole("checkbox", { name: "Note" }));
    await user.click(screen.getByRole("checkbox", { name: "Cost" }));
    unmount();
    renderPart(<Table />);
    expect(rowTexts()[0]).toBe("Task 0note 0");
  });

  test("rows of one group stand under their heading and keys pass over it", async () => {
    const opened = vi.fn();
    const { user } = renderPart(
      <Table
        rows={rowsUpTo(4)}
        groupOf={(row) => (Number(row.id) < 2 ? "early" : "late")}
        onOpen={(row) => opened(row.id)}
      />,
    );
    expect(rowTexts()).toEqual(["early2", "Task 00", "Task 11", "late2", "Task 22", "Task 33"]);
    screen.getByRole("grid").focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(opened.mock.calls).toEqual([["2"]]);
  });

  test("the next page is asked for before the end is in sight", () => {
    const loadMore = vi.fn();
    renderPart(<Table rows={rowsUpTo(40)} hasMore onLoadMore={loadMore} />);
    expect(loadMore).toHaveBeenCalled();
  });

  test("loading, failure and emptiness are told, and failure can be tried again", async () => {
    const retry = vi.fn();
    const { user } = renderPart(<Table rows={[]} error={new Error("x")} onRetry={retry} />);
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "重试" }));
    expect(retry).toHaveBeenCalledOnce();
    renderPart(<Table rows={[]} label="Empty" name="empty" />);
    expect(screen.getByText("没有符合条件的内容")).toBeTruthy();
    renderPart(<Table rows={[]} isLoading label="Loading" name="loading" />);
    expect(screen.getByRole("grid", { name: "Loading" }).getAttribute("aria-busy")).toBe("true");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = renderPart(
      <Table sort={null} onSortChange={() => undefined} onRetry={() => undefined} />,
      "en",
    );
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
