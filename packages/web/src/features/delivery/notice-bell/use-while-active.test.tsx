import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useWhileActive } from "./use-while-active.ts";

describe("空闲会话 (S-04)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("one looks again after each span in which the person did something, and never for somebody who has gone away", () => {
    const look = vi.fn();
    const { unmount } = renderHook(() => useWhileActive(look, 60_000));
    vi.advanceTimersByTime(180_000);
    expect(look).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("keydown"));
    window.dispatchEvent(new Event("pointerdown"));
    vi.advanceTimersByTime(180_000);
    expect(look).toHaveBeenCalledTimes(1);
    unmount();
    window.dispatchEvent(new Event("keydown"));
    vi.advanceTimersByTime(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
