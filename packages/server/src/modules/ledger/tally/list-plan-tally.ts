import { sql } from "kysely";
import type { LeadBasis } from "@zhigang/domain/ledger";
import type { DutyHolder } from "@zhigang/domain/ledger";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { LedgerTables } from "../tables.ts";
import { summed, tallyOfQuestion, tallyOfTarget, tallyOfTask } from "./tally.ts";
import type { TallyStep } from "./tally.ts";

interface CountedRow {
  planId: string;
  leadBasis: LeadBasis;
  deadlineValue: string | null;
  dueOn: string | null;
  openQuestionCount: number;
  duties: DutyHolder[] | null;
}

/** What a plan and all it holds add to the kept counts, counted afresh from its rows. */
export async function listPlanTally(tx: Tx, planId: string): Promise<TallyStep[]> {
  const { rows: tasks } = await sql<CountedRow>`
    select task.plan_id, task.lead_basis, task.deadline_value, task.due_on, task.open_question_count,
           (select json_agg(json_build_object('role', role, 'name', name, 'departmentId', department_id) order by position)
              from ledger.duty where duty.task_id = task.id) as duties
      from ledger.task
     where task.plan_id = ${planId}::uuid`.execute(tx);
  const targets = await on<LedgerTables>(tx)
    .selectFrom("ledger.target")
    .select(["planId", "deadlineValue"])
    .where("planId", "=", planId)
    .execute();
  const questions = await on<LedgerTables>(tx)
    .selectFrom("ledger.question")
    .select(["planId", "state"])
    .where("planId", "=", planId)
    .execute();
  return summed([
    ...tasks.flatMap((task) => tallyOfTask({ ...task, duties: task.duties ?? [] })),
    ...targets.flatMap(tallyOfTarget),
    ...questions.flatMap(tallyOfQuestion),
  ]);
}
