import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { isRefusal, NoAnswer, Refusal } from "../../../api/refusal.ts";

/** Where a draft stands: with the server, on its way, or only here. */
export type DraftState = "saved" | "unsaved" | "saving" | "cannot_save" | "conflict";

/** What the form shows of a draft. */
export interface DraftView {
  readonly values: ReportValues;
  readonly state: DraftState;
  readonly savedAt: string | null;
  readonly isRestored: boolean;
  readonly error: Error | null;
}

/** What a keeper stands on. */
export interface DraftKeeperParts {
  readonly report: ReportDetail;
  readonly send: (values: ReportValues, version: number) => Promise<ReportDetail>;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly onSaved?: (report: ReportDetail) => void;
}

const PAUSE_MS = 700;
const RETRY_MS = 4000;

/**
 * Keeps a draft while it is typed: on this device at once, with the server after a short pause, one save after another. What
 * the server has not yet taken is found again after a crash of either side (quality U-35).
 */
export class DraftKeeper {
  private readonly parts: DraftKeeperParts;
  private readonly key: string;
  private readonly listeners = new Set<() => void>();
  private version: number;
  private current: DraftView;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(parts: DraftKeeperParts) {
    const { report, storage } = parts;
    this.parts = parts;
    this.key = `zhigang.report.${report.id}`;
    this.version = report.version;
    const kept = readKept(storage.getItem(this.key));
    const isRestored = kept !== null && JSON.stringify(kept) !== JSON.stringify(report.values);
    this.current = {
      values: isRestored ? kept : report.values,
      state: isRestored ? "unsaved" : "saved",
      savedAt: report.savedAt,
      isRestored,
      error: null,
    };
    if (isRestored) this.later(PAUSE_MS);
  }

  readonly view = (): DraftView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  change(part: Partial<ReportValues>): void {
    const values = { ...this.current.values, ...part };
    this.parts.storage.setItem(this.key, JSON.stringify(values));
    if (this.current.state === "conflict") return this.show({ values });
    this.show({ values, state: this.running ? "saving" : "unsaved" });
    this.later(PAUSE_MS);
  }

  /** Saves what is there now; the version with which the server then knows it. */
  async flush(): Promise<number> {
    clearTimeout(this.timer);
    await this.running;
    if (this.current.state === "unsaved" || this.current.state === "cannot_save") await this.save();
    if (this.current.state !== "saved") throw this.current.error ?? new Error("the draft was not saved");
    return this.version;
  }

  /** After a conflict: what stands here is written over what stands there. */
  keepMine(theirs: ReportDetail): void {
    this.version = theirs.version;
    this.show({ state: "unsaved", error: null });
    void this.save();
  }

  /** After a conflict: what stands there is taken. */
  takeTheirs(theirs: ReportDetail): void {
    this.version = theirs.version;
    this.parts.storage.removeItem(this.key);
    this.show({ values: theirs.values, state: "saved", savedAt: theirs.savedAt, error: null, isRestored: false });
  }

  /** The form is left: what is unsaved goes out at once. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.current.state === "unsaved" && !this.running) void this.save();
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private async save(): Promise<void> {
    if (this.running) return;
    this.running = this.sendOnce();
    await this.running;
  }

  private async sendOnce(): Promise<void> {
    clearTimeout(this.timer);
    const sent = this.current.values;
    this.show({ state: "saving" });
    try {
      const report = await this.parts.send(sent, this.version);
      this.running = null;
      this.taken(report, sent);
    } catch (cause) {
      this.running = null;
      this.failed(cause);
    }
  }

  private taken(report: ReportDetail, sent: ReportValues): void {
    this.version = report.version;
    const isAll = this.current.values === sent;
    if (isAll) this.parts.storage.removeItem(this.key);
    this.show({ state: isAll ? "saved" : "unsaved", savedAt: report.savedAt, error: null });
    this.parts.onSaved?.(report);
    if (!isAll) this.later(PAUSE_MS);
  }

  private failed(cause: unknown): void {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    if (isRefusal(error, "http.version_conflict")) return this.show({ state: "conflict", error });
    this.show({ state: "cannot_save", error });
    // A refusal stays one until something is changed; a line that is down comes back.
    if (error instanceof NoAnswer || (error instanceof Refusal && error.status >= 500)) this.later(RETRY_MS);
  }

  private show(change: Partial<DraftView>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function readKept(text: string | null): ReportValues | null {
  try {
    return text === null ? null : (JSON.parse(text) as ReportValues);
  } catch {
    // Written by somebody else, or cut off: there is nothing to restore.
    return null;
  }
}
