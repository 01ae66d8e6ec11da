import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { changeAppearance } from "../kit/appearance/appearance.ts";
import { changeLanguage } from "../kit/language/language.ts";

// Run for every test file: what a test leaves on the screen or on the device is gone before the next.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  changeLanguage("zh");
  changeAppearance({ scheme: "light", density: "comfortable", textSize: "standard" });
  localStorage.clear();
});
