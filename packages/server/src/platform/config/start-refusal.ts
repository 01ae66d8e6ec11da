/** Exit codes of the command line, one meaning each (clig.dev; 1 is left to bugs). */
export const EXIT_CODES = {
  ok: 0,
  usage: 2,
  locked: 3,
  notFound: 4,
  denied: 5,
  conflict: 6,
  unavailable: 7,
} as const;

export type ExitReason = Exclude<keyof typeof EXIT_CODES, "ok">;

/** What a refusal before or outside HTTP says: a stable code, the exit code's reason, and its words in both languages. */
export interface StartRefusalWords {
  readonly code: string;
  readonly reason: ExitReason;
  readonly zh: string;
  readonly en: string;
}

/** A plain refusal of the process itself (a wrong setting, a locked folder, an unfit server): told in words, never with a stack. */
export class StartRefusal extends Error {
  readonly code: string;
  readonly exitCode: number;
  readonly zh: string;
  readonly en: string;

  constructor(words: StartRefusalWords, options?: ErrorOptions) {
    super(`${words.en}\n${words.zh}`, options);
    this.name = "StartRefusal";
    this.code = words.code;
    this.exitCode = EXIT_CODES[words.reason];
    this.zh = words.zh;
    this.en = words.en;
  }
}
