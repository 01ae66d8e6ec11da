/** What this device has kept under a name; null where nothing was, or where storage is refused (a private window). */
export function keptOnDevice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice on this device. Where storage is refused it lasts for this page. */
export function keepOnDevice(name: string, words: string): void {
  try {
    localStorage.setItem(name, words);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}
