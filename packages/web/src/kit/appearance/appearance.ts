import { useSyncExternalStore } from "react";
import { keepOnDevice, keptOnDevice } from "../device-storage/device-storage.ts";

/** Light, dark, or whatever the device says. */
const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** How much room a row takes. */
const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** How large the letters are. */
const TEXT_SIZES = ["standard", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What the reader chose for this device. */
export interface Appearance {
  scheme: Scheme;
  density: Density;
  textSize: TextSize;
}

const STORED_UNDER = "zhigang.appearance";
const DEFAULTS: Appearance = { scheme: "system", density: "comfortable", textSize: "standard" };

const listeners = new Set<() => void>();
let current: Appearance = readStored();

/** The reader's choices now; for code outside React. */
function currentAppearance(): Appearance {
  return current;
}

/** Changes some of the choices and remembers them on this device. */
export function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  keepOnDevice(STORED_UNDER, JSON.stringify(current));
  applyAppearance();
  for (const listener of listeners) listener();
}

/** The reader's choices, as React state. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, currentAppearance);
}

/** Whether the screen is dark now, the device's own wish included. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribeToDevice, isDark);
}

/** Writes the choices on the root element, where the tokens read them. */
export function applyAppearance(): void {
  const root = document.documentElement;
  root.dataset["scheme"] = isDark() ? "dark" : "light";
  root.dataset["density"] = current.density;
  root.dataset["textSize"] = current.textSize;
}

function isDark(): boolean {
  return current.scheme === "dark" || (current.scheme === "system" && deviceScheme().matches);
}

function deviceScheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeToDevice(listener: () => void): () => void {
  const device = deviceScheme();
  const handleChange = () => {
    applyAppearance();
    listener();
  };
  device.addEventListener("change", handleChange);
  const unsubscribe = subscribe(listener);
  return () => {
    device.removeEventListener("change", handleChange);
    unsubscribe();
  };
}

function readStored(): Appearance {
  try {
    const stored: unknown = JSON.parse(keptOnDevice(STORED_UNDER) ?? "{}");
    return typeof stored === "object" && stored !== null ? pick(stored as Partial<Appearance>) : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

function pick(stored: Partial<Record<keyof Appearance, unknown>>): Appearance {
  return {
    scheme: SCHEMES.find((scheme) => scheme === stored.scheme) ?? DEFAULTS.scheme,
    density: DENSITIES.find((density) => density === stored.density) ?? DEFAULTS.density,
    textSize: TEXT_SIZES.find((size) => size === stored.textSize) ?? DEFAULTS.textSize,
  };
}
