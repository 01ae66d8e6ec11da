import type { PlannedCurve } from "@zhigang/contract/supervision";
import { isCalendarDate } from "@zhigang/domain/values";

/** Which curve is chosen, as the dialog keeps it while it is typed. */
export interface TypedCurve {
  readonly kind: "default" | PlannedCurve["kind"];
  readonly clock: "months" | "calendar_days" | "working_days";
  readonly from: string | null;
  readonly to: string | null;
  readonly lines: string;
}

/** A curve as it is typed: steps and points line by line. */
export function typedCurve(curve: PlannedCurve | null): TypedCurve {
  const nothing = { clock: "months", from: null, to: null, lines: "" } as const;
  if (curve === null) return { ...nothing, kind: "default" };
  if (curve.kind === "linear") return { ...nothing, ...curve };
  const lines =
    curve.kind === "milestones"
      ? curve.milestones.map(({ name, weight, dueOn }) => `${name}，${weight}，${dueOn}`)
      : curve.points.map(({ on, percent }) => `${on}，${percent}`);
  return { ...nothing, kind: curve.kind, lines: lines.join("\n") };
}

/** The curve that was typed, the number of the first line that cannot be read, or nothing while something is missing. */
export function readCurve(typed: TypedCurve): { curve: PlannedCurve | null } | { wrongLine: number } | null {
  if (typed.kind === "default") return { curve: null };
  if (typed.kind === "linear") {
    const { clock, from, to } = typed;
    return from === null || to === null ? null : { curve: { kind: "linear", clock, from, to } };
  }
  const rows = typed.lines
    .split("\n")
    .map((line) => line.split(/[,，;；\t]/).map((part) => part.normalize("NFKC").trim()))
    .filter((parts) => parts.some((part) => part !== ""));
  if (rows.length === 0) return null;
  const isStep = typed.kind === "milestones";
  const wrong = rows.findIndex((parts) => (isStep ? !isMilestone(parts) : !isPoint(parts)));
  if (wrong >= 0) return { wrongLine: wrong + 1 };
  return {
    curve: isStep
      ? {
          kind: "milestones",
          milestones: rows.map(([name = "", weight = "", dueOn = ""]) => ({ name, weight, dueOn })),
        }
      : { kind: "hand_set", points: rows.map(([on = "", percent = ""]) => ({ on, percent })) },
  };
}

const NUMBER = /^\d{1,6}(\.\d{1,6})?$/;

function isMilestone([name = "", weight = "", dueOn = "", ...rest]: readonly string[]): boolean {
  return rest.length === 0 && name !== "" && NUMBER.test(weight) && isCalendarDate(dueOn);
}

function isPoint([on = "", percent = "", ...rest]: readonly string[]): boolean {
  return rest.length === 0 && isCalendarDate(on) && NUMBER.test(percent);
}
