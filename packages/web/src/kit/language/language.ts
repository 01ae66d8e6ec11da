import { LANGUAGES } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import { useSyncExternalStore } from "react";
import { keepOnDevice, keptOnDevice } from "../device-storage/device-storage.ts";

/** How each language is named to browsers and to `Intl`. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

const STORED_UNDER = "zhigang.language";
const listeners = new Set<() => void>();
let current: Language = readStored();

/** The language of the screen now; for code outside React. */
export function currentLanguage(): Language {
  return current;
}

/** Changes the language of every screen at once and remembers it on this device. */
export function changeLanguage(language: Language): void {
  current = language;
  applyLanguage();
  keepOnDevice(STORED_UNDER, language);
  for (const listener of listeners) listener();
}

/** Names the language on the root element, for screen readers and fonts. */
export function applyLanguage(): void {
  document.documentElement.lang = LOCALES[current];
}

/** The language of the screen, as React state. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): Language {
  const stored = keptOnDevice(STORED_UNDER);
  return LANGUAGES.find((language) => language === stored) ?? "zh";
}
