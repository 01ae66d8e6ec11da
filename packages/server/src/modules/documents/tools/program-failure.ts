/** Why an external program gave nothing: it is `absent`, took too long, was cancelled, or ended badly. */
export type FailureReason = "absent" | "too_slow" | "cancelled" | "failed";

/** An external program that did not do its work; whoever asked decides what that means for the file. */
export class ProgramFailure extends Error {
  readonly reason: FailureReason;
  readonly program: string;

  constructor(reason: FailureReason, program: string, said = "") {
    super(said === "" ? `${program}: ${reason}` : `${program}: ${reason}: ${said}`);
    this.name = "ProgramFailure";
    this.reason = reason;
    this.program = program;
  }
}
