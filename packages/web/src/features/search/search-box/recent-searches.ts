import { keepOnDevice, keptOnDevice } from "../../../kit/device-storage/device-storage.ts";

const STORED_UNDER = "zhigang.recent-searches";
const MOST = 8;

/** The last searches on this device, newest first. They never leave it. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(keptOnDevice(STORED_UNDER) ?? "[]");
    return Array.isArray(stored) ? stored.filter((words) => typeof words === "string").slice(0, MOST) : [];
  } catch {
    return []; // words somebody else wrote there
  }
}

/** Remembers a search. */
export function rememberSearch(words: string): void {
  const trimmed = words.trim();
  if (trimmed === "") return;
  keep([trimmed, ...recentSearches().filter((one) => one !== trimmed)].slice(0, MOST));
}

/** Forgets them all. */
export function forgetSearches(): void {
  keep([]);
}

function keep(searches: readonly string[]): void {
  keepOnDevice(STORED_UNDER, JSON.stringify(searches));
}
