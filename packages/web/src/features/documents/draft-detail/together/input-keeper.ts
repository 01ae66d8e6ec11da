/** What is typed is on the server this long after the last key. */
const KEEP_AFTER_MS = 700;
const TRY_AGAIN_MS = 2_000;

/** How keeping stands: when it was kept last, and whether it is still on its way. */
export interface KeepingState {
  readonly keptAt: string | null;
  readonly isWaiting: boolean;
}

/** Brings what is typed to the server, the newest alone, again and again until it is there. */
export class InputKeeper {
  private readonly send: (value: string | null) => Promise<string>;
  private readonly onState: (state: KeepingState) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending: { readonly value: string | null } | null = null;
  private isOnItsWay = false;

  constructor(send: (value: string | null) => Promise<string>, onState: (state: KeepingState) => void) {
    this.send = send;
    this.onState = onState;
  }

  keep(value: string): void {
    this.pending = { value };
    this.after(KEEP_AFTER_MS);
  }

  forget(): void {
    this.pending = { value: null };
    this.after(0);
  }

  /** The form leaves the screen: what it holds goes at once. */
  leave(): void {
    if (this.pending) this.after(0);
  }

  private after(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.bring(), pause);
  }

  private async bring(): Promise<void> {
    const brought = this.pending;
    if (!brought || this.isOnItsWay) return;
    this.isOnItsWay = true;
    try {
      const keptAt = await this.send(brought.value);
      if (this.pending === brought) this.pending = null;
      this.onState({ keptAt: brought.value === null ? null : keptAt, isWaiting: false });
    } catch {
      this.onState({ keptAt: null, isWaiting: brought.value !== null });
      if (this.pending === brought) this.after(TRY_AGAIN_MS);
    } finally {
      this.isOnItsWay = false;
    }
    // Typed meanwhile: one after the other, so that the newest is the last to arrive.
    if (this.pending !== null && this.pending !== brought) this.after(0);
  }
}
