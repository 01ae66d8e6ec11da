import { holdsPermission } from "@zhigang/contract/permissions";
import type { Call } from "../../../platform/call.ts";
import { getDocumentText } from "../../documents/index.ts";
import { decideDuties, findRepeated } from "@zhigang/domain/ledger";
import type { ComingRow } from "./coming-file.ts";
import { readDuties } from "./compare-duties.ts";
import { readValue } from "./compare-row.ts";
import type { ComparedRow, RowFindings } from "./compare-row.ts";
import { listPlansTitled, listTasksAt } from "./exchange-store.ts";
import type { PlanWithText } from "./exchange-store.ts";
import type { KnownLedger } from "./known-ledger.ts";
import { wordLocator } from "./locate-words.ts";

const ROLES = ["lead", "joint", "support", "other"] as const;

/** Rows that no export knows: each a new task of a plan, if its words stand in the plan's text. */
export class NewRows {
  private readonly call: Call;
  private readonly ledger: KnownLedger;
  private readonly plans = new Map<string, readonly PlanWithText[]>();
  private readonly locators = new Map<string, ReturnType<typeof wordLocator>>();

  constructor(call: Call, ledger: KnownLedger) {
    this.call = call;
    this.ledger = ledger;
  }

  async compare(coming: ComingRow, found: RowFindings): Promise<ComparedRow> {
    const title = (coming.cells["task"] ?? "").trim();
    const row = { row: coming.row, subjectId: null, seenVersion: null, title: title.slice(0, 500) };
    const place = await this.placeOf(coming, title, found);
    const fields = place === null ? {} : this.fieldsOf(coming, place.plan.id, found);
    if (place === null || found.problems.length > 0) {
      return { ...row, kind: "wrong", cells: [], problems: found.problems, wish: {} };
    }
    const { plan, span, words } = place;
    const there = await listTasksAt(this.call.tx, plan.id, span);
    if (there.includes(title)) return { ...row, kind: "same", cells: [], problems: [], wish: {} };
    found.differs("task", "title", { from: "", to: title, isConflict: false });
    return {
      ...row,
      kind: "new",
      cells: found.cells,
      problems: [],
      wish: { ...fields, title, planId: plan.id, content: words, span },
    };
  }

  private async placeOf(coming: ComingRow, title: string, found: RowFindings) {
    if (!holdsPermission(this.call.actor.roles, "ledger.task.create")) {
      found.wrong("may_not_create", null);
      return null;
    }
    if (readValue("task", title, found) === undefined) return null;
    const plan = await this.planOf(coming.cells["plan"] ?? "", found);
    if (plan === null) return null;
    const words = (coming.cells["measures"] ?? "").trim() || title;
    const located = (await this.locatorOf(plan))(words);
    if ("wrong" in located) {
      found.wrong(located.wrong, coming.cells["measures"] ? "measures" : "task");
      return null;
    }
    return { plan, span: located.span, words };
  }

  private async planOf(title: string, found: RowFindings): Promise<PlanWithText | null> {
    const known = this.plans.get(title) ?? (await listPlansTitled(this.call.tx, title));
    this.plans.set(title, known);
    const [plan, other] = known;
    if (!plan) found.wrong("plan_unknown", "plan", { value: title });
    else if (other) found.wrong("plan_ambiguous", "plan", { value: title });
    return plan && !other ? plan : null;
  }

  private async locatorOf({ documentId }: PlanWithText): Promise<ReturnType<typeof wordLocator>> {
    const known = this.locators.get(documentId);
    if (known) return known;
    const locate = wordLocator((await getDocumentText(this.call.tx, documentId)).text);
    this.locators.set(documentId, locate);
    return locate;
  }

  private fieldsOf({ cells }: ComingRow, planId: string, found: RowFindings): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const key of ["dueOn", "isKey", "note"] as const) {
      if ((cells[key] ?? "") !== "") fields[key] = readValue(key, cells[key] ?? "", found);
    }
    const nobody = { task: { planId, duties: [] } } as unknown as Parameters<typeof readDuties>[2]["current"];
    const duties = ROLES.flatMap((role) =>
      readDuties(cells[role] ?? "", role, { current: nobody, ledger: this.ledger }, found),
    );
    if (!decideDuties(duties).allowed)
      found.wrong("department_repeated", "lead", { value: findRepeated(duties) ?? "" });
    return { ...fields, ...(duties.length > 0 && { duties }) };
  }
}
