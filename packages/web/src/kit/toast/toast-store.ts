/** A passing notice; `action` may offer to undo. */
export interface Toast {
  id: number;
  tone: "ok" | "info" | "bad";
  words: string;
  action?: { label: string; run: () => void };
}

const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

/** Tells the reader in passing that something is done; what needs an answer is an alert or a dialog. */
export function showToast(toast: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }): void {
  lastId += 1;
  publish([...toasts.slice(-2), { tone: "ok", ...toast, id: lastId }]);
}

/** Takes a notice away. */
export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** The notices in sight. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}

/** Hears of every change of the notices. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
