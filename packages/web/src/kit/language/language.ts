import { LANGUAGES } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import { useSyncExternalStore } from "react";

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
  try {
    localStorage.setItem(STORED_UNDER, language);
  } catch {
    // Storage may be refused (private window); the choice then lasts for this page.
  }
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
  try {
    const stored = localStorage.getItem(STORED_UNDER);
    return LANGUAGES.find((language) => language === stored) ?? "zh";
  } catch {
    return "zh";
  }
}
