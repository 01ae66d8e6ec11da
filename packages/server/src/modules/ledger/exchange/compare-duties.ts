import { bodyKey, decideDuties, findRepeated } from "@zhigang/domain/ledger";
import type { DutyRole } from "@zhigang/domain/ledger";
import type { HeldDuty } from "../tables.ts";
import { UNWRITTEN } from "../task/held-duty.ts";
import type { ComingRow } from "./coming-file.ts";
import type { RowFindings } from "./compare-row.ts";
import type { CurrentTask, KnownLedger } from "./known-ledger.ts";
import { readNames } from "./read-cells.ts";

const ROLES = ["lead", "joint", "support", "other"] as const;

interface Comparing {
  readonly current: Pick<CurrentTask, "task" | "since">;
  readonly ledger: KnownLedger;
  readonly shown: ReadonlyMap<string, string>;
  /** The columns whose cells differ from what an export would say now. */
  readonly moved: readonly string[];
}

/** Compares the four columns of bodies; a name must be known, and stands at most once in a task. */
export function compareDuties(coming: ComingRow, comparing: Comparing, found: RowFindings): void {
  const { current, shown, moved } = comparing;
  const touched = ROLES.filter((role) => moved.includes(role) && !isUntouched(coming, current, role));
  if (touched.length === 0) return;
  const before = found.problems.length;
  const wanted = ROLES.flatMap((role): HeldDuty[] =>
    touched.includes(role)
      ? readDuties(coming.cells[role] ?? "", role, comparing, found)
      : current.task.duties.filter((duty) => duty.role === role),
  );
  if (found.problems.length > before) return;
  if (!decideDuties(wanted).allowed) {
    return found.wrong("department_repeated", touched[0] ?? "lead", { value: findRepeated(wanted) ?? "" });
  }
  const isConflict = current.since.has("duties");
  for (const role of touched) {
    found.differs(role, "duties", { from: shown.get(role) ?? "", to: coming.cells[role] ?? "", isConflict });
  }
  found.wish = { ...found.wish, duties: wanted };
}

/** The cell says what the ledger said when the file was written: somebody else has changed the duties since. */
function isUntouched(coming: ComingRow, { since }: Comparing["current"], role: DutyRole): boolean {
  const base = since.get("duties");
  if (!Array.isArray(base)) return false;
  const then = (base as { role: string; name: string }[]).filter((duty) => duty.role === role).map(({ name }) => name);
  const now = readNames(coming.cells[role] ?? "").map(withoutRoleWord);
  return JSON.stringify(now) === JSON.stringify(then);
}

/** The duties a cell of names asks for: those the task has keep what the text says of them, others must be departments. */
export function readDuties(
  text: string,
  role: DutyRole,
  { current, ledger }: Pick<Comparing, "current" | "ledger">,
  found: RowFindings,
): HeldDuty[] {
  const { task } = current;
  return readNames(text).flatMap((name): HeldDuty[] => {
    const held = task.duties.find((duty) => [duty.name, shownName(duty)].includes(name));
    if (held) return [{ ...held, role }];
    const { departmentId, candidates } = ledger.resolve(task.planId, name);
    if (departmentId !== null) {
      const known = task.duties.find((duty) => bodyKey(duty) === departmentId);
      return [{ ...UNWRITTEN, ...known, name: known?.name ?? name, role, departmentId }];
    }
    if (candidates.length > 0) {
      found.wrong("department_ambiguous", role, { value: name, candidates: candidates.join("、") });
    } else found.wrong("department_unknown", role, { value: name });
    return [];
  });
}

function shownName({ name, roleWord }: HeldDuty): string {
  return roleWord === null ? name : `${name}（${roleWord}）`;
}

function withoutRoleWord(name: string): string {
  return name.replace(/（[^（）]*）$/, "");
}
