import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { runShortcut, useShortcuts } from "./shortcuts.ts";

afterEach(cleanup);

const ran: string[] = [];

function Part() {
  useShortcuts(
    "核对",
    ["j", "ArrowDown"].map((keys) => ({ keys, label: keys, run: () => ran.push(keys) })),
  );
  return (
    <>
      <input type="radio" aria-label="原件" />
      <input type="text" aria-label="名称" />
    </>
  );
}

function press(label: string, key: string): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.querySelector(`[aria-label="${label}"]`)?.dispatchEvent(event);
  return runShortcut(event);
}

test("letters work while a switch has the focus, arrows belong to it; a field keeps both", () => {
  render(<Part />);

  expect([press("原件", "j"), press("原件", "ArrowDown")]).toEqual([true, false]);
  expect([press("名称", "j"), press("名称", "ArrowDown")]).toEqual([false, false]);
  expect(ran).toEqual(["j"]);
});
