import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { Tree } from "./tree.tsx";

const NODES = [
  {
    key: "one",
    label: "One",
    children: [
      { key: "one-a", label: "One A" },
      { key: "one-b", label: "One B" },
    ],
  },
  { key: "two", label: "Two" },
];
const items = () =>
  screen.getAllByRole("treeitem").map((item) => `${item.getAttribute("aria-level")} ${item.textContent}`);

describe("任务树", () => {
  test("arrows open, close and move, Enter chooses", async () => {
    const chosen = vi.fn();
    const { user, container } = renderPart(<Tree label="Plan" nodes={NODES} onSelect={chosen} />);
    expect(items()).toEqual(["1 One", "2 One A", "2 One B", "1 Two"]);
    screen.getByRole("tree").focus();
    await user.keyboard("{ArrowLeft}");
    expect(items()).toEqual(["1 One", "1 Two"]);
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}{Enter}");
    expect(chosen.mock.calls).toEqual([["one-b"]]);
    await user.keyboard("{ArrowLeft}{Enter}");
    expect(chosen).toHaveBeenLastCalledWith("one");
    expect(await axeIn(container)).toEqual([]);
  });

  test("five thousand tasks draw only what is in sight", () => {
    renderPart(
      <Tree
        label="Plan"
        nodes={Array.from({ length: 5000 }, (_, index) => ({ key: `${index}`, label: `Task ${index}` }))}
      />,
    );
    expect(screen.getAllByRole("treeitem").length).toBeLessThan(60);
    expect(screen.getAllByRole("treeitem")[0]?.getAttribute("aria-setsize")).toBe("5000");
  });
});
