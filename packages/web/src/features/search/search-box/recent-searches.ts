const STORED_UNDER = "zhigang.recent-searches";
const MOST = 8;

/** The last searches on this device, newest first. They never leave it. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_UNDER) ?? "[]");
    return Array.isArray(stored) ? stored.filter((words) => typeof words === "string").slice(0, MOST) : [];
  } catch {
    return []; // a private window, or words somebody else wrote there
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
  try {
    localStorage.setItem(STORED_UNDER, JSON.stringify(searches));
  } catch {
    // Storage may be refused; then nothing is remembered.
  }
}
