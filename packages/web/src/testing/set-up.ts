import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { changeAppearance } from "../kit/appearance/appearance.ts";
import { changeLanguage } from "../kit/language/language.ts";
import { currentToasts, dismissToast } from "../kit/toast/toast-store.ts";

// The first page of a file loads its code; on a busy machine that takes more than the library's one second.
configure({ asyncUtilTimeout: 5_000 });

// Run for every test file: what a test leaves on the screen or on the device is gone before the next.
afterEach(() => {
  cleanup();
  for (const toast of currentToasts()) dismissToast(toast.id);
  vi.unstubAllGlobals();
  changeLanguage("zh");
  changeAppearance({ scheme: "light", density: "comfortable", textSize: "standard" });
  localStorage.clear();
});
