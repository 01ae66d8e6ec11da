/** The time a piece of work may take; while others work for it, its time stands still. */
export class TimeBudget {
  private left: number;
  private startedAt = 0;
  private timer: NodeJS.Timeout | null = null;
  private readonly onOver: () => void;

  constructor(milliseconds: number, onOver: () => void) {
    this.left = milliseconds;
    this.onOver = onOver;
    this.resume();
  }

  /** Stops counting. */
  pause(): void {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.left -= performance.now() - this.startedAt;
  }

  /** Goes on counting. */
  resume(): void {
    if (this.timer !== null) return;
    this.startedAt = performance.now();
    this.timer = setTimeout(this.onOver, Math.max(0, this.left));
  }
}
