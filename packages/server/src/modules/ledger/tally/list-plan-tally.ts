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
  duties: DutyHolder[];
}

/** What a plan and all it holds add to the kept counts, counted afresh from its rows. */
export async function listPlanTally(tx: Tx, planId: string): Promise<TallyStep[]> {
  const { rows: tasks } = await sql<CountedRow>`
    select plan_id, lead_basis, deadline_value, due_on, open_question_count, duties
      from ledger.task
     where plan_id = ${planId}::uuid and not is_withdrawn`.execute(tx);
  const targets = await on<LedgerTables>(tx)
    .selectFrom("ledger.target")
    .select(["planId", "deadlineValue"])
    .where("planId", "=", planId)
    .where("isWithdrawn", "=", false)
    .execute();
  const questions = await on<LedgerTables>(tx)
    .selectFrom("ledger.question")
    .select(["planId", "state"])
    .where("planId", "=", planId)
    .where("isWithdrawn", "=", false)
    .execute();
  return summed([
    ...tasks.flatMap(tallyOfTask),
    ...targets.flatMap(tallyOfTarget),
    ...questions.flatMap(tallyOfQuestion),
  ]);
}
