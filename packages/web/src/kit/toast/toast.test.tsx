import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../testing/render-page.tsx";
import { showToast, ToastHost } from "./toast.tsx";

test("a passing notice is read out and offers to undo once", async () => {
  const undo = vi.fn();
  const { user } = renderPart(<ToastHost />);
  act(() => showToast({ words: "已移除 3 项", action: { label: "撤销", run: undo } }));
  expect(screen.getByRole("region", { name: "通知" }).textContent).toContain("已移除 3 项");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("已移除 3 项")).toBeNull();
});

test("more than three notices never pile up", () => {
  renderPart(<ToastHost />);
  act(() => {
    for (const words of ["one", "two", "three", "four"]) showToast({ words });
  });
  expect(screen.queryByText("one")).toBeNull();
  expect(screen.getByText("four")).toBeTruthy();
});
