import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../testing/render-page.tsx";
import { SearchBox } from "./search-box.tsx";

test("letters that an input method is still composing are not searched for", async () => {
  const search = vi.fn();
  renderPart(<SearchBox label="Find" value="" onSearch={search} />);
  const field = screen.getByRole("searchbox", { name: "Find" });
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: "yuanq" } });
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  await new Promise((resolve) => setTimeout(resolve, 320));
  expect(search).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: "园区" } });
  fireEvent.compositionEnd(field);
  await expect.poll(() => search.mock.calls).toEqual([["园区"]]);
});

test("Enter searches at once, and an emptied field shows all again", async () => {
  const search = vi.fn();
  const { user } = renderPart(<SearchBox label="Find" value="" onSearch={search} />);
  await user.type(screen.getByRole("searchbox", { name: "Find" }), "港口{Enter}");
  await expect.poll(() => search.mock.calls[0]).toEqual(["港口"]);
  await user.click(screen.getByRole("button", { name: "清除" }));
  await expect.poll(() => search.mock.lastCall).toEqual([""]);
});
