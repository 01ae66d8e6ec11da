import { randomUUID } from "node:crypto";
import type pg from "pg";

const ROW = `
  select task.id, task.plan_id, plan.title as plan_title, task.part_id, part.title as part_title, task.parent_task_id, task.position,
         task.path, task.title, task.is_key, task.is_safeguard, task.lead_basis, task.is_open_list, task.deadline_value,
         task.deadline_precision, task.deadline_basis, task.due_on, task.target_count, task.open_question_count, task.changed_at,
         task.version,
         (select json_agg(json_build_object('role', duty.role, 'name', duty.name, 'departmentId', duty.department_id,
                    'departmentName', named.name, 'isCollective', duty.is_collective) order by duty.position)
            from ledger.duty left join identity.department_name as named on named.department_id = duty.department_id and named.valid_to is null
           where duty.task_id = task.id) as duties
    from ledger.task join ledger.plan on plan.id = task.plan_id left join ledger.part on part.id = task.part_id`;

/** The same work as the service does, written down directly: the statements anybody would write first. */
export function plainSql(pool: pg.Pool) {
  return {
    /** A page with the number of all tasks, by OFFSET. */
    async listWithTotal(offset: number): Promise<void> {
      await pool.query("select count(*) from ledger.task where not is_withdrawn");
      await this.list(offset);
    },
    async list(offset: number): Promise<void> {
      await pool.query(
        `${ROW} where not task.is_withdrawn order by task.plan_id, task.position, task.id limit 51 offset $1`,
        [offset],
      );
    },
    async listByDeadlineWithTotal(): Promise<void> {
      await pool.query("select count(*) from ledger.task where not is_withdrawn");
      await pool.query(`${ROW} where not task.is_withdrawn order by task.deadline_key, task.id limit 51`);
    },
    async ofDepartment(departmentId: string): Promise<void> {
      await pool.query(
        `${ROW} where not task.is_withdrawn and exists (select from ledger.duty where duty.task_id = task.id and duty.department_id = $1)
          order by task.plan_id, task.position, task.id limit 51`,
        [departmentId],
      );
    },
    async ofDeadlineAndBasis(deadline: string, basis: string): Promise<void> {
      await pool.query(
        `${ROW} where not task.is_withdrawn and task.deadline_value = $1 and task.lead_basis = $2
          order by task.plan_id, task.position, task.id limit 51`,
        [deadline, basis],
      );
    },
    async search(word: string): Promise<void> {
      await pool.query(
        `${ROW} where not task.is_withdrawn and (task.title like $1 or task.content like $1)
          order by task.plan_id, task.position, task.id limit 51`,
        [`%${word}%`],
      );
    },
    async groupByDepartment(): Promise<void> {
      await pool.query(`
        select named.name, count(distinct duty.task_id), count(distinct duty.task_id) filter (where duty.role = 'lead'),
               count(distinct duty.task_id) filter (where duty.role = 'joint'),
               count(distinct duty.task_id) filter (where duty.role = 'support')
          from ledger.duty join ledger.task on task.id = duty.task_id and not task.is_withdrawn
          join identity.department_name as named on named.department_id = duty.department_id and named.valid_to is null
         group by named.name order by 2 desc`);
    },
    async groupByDeadlineOfPlan(planId: string): Promise<void> {
      await pool.query(
        "select deadline_value, count(*), sum(open_question_count) from ledger.task where plan_id = $1 and not is_withdrawn group by 1 order by 1",
        [planId],
      );
    },
    async oneTask(id: string): Promise<void> {
      const { rows } = await pool.query<{ plan_id: string; position: number }>(
        `${ROW.replace("select ", "select task.content, task.note, task.phases, plan.document_id, plan.document_title, ")} where task.id = $1`,
        [id],
      );
      await pool.query("select * from ledger.measure where task_id = $1 order by position", [id]);
      await pool.query("select * from ledger.target where task_id = $1 order by position", [id]);
      await pool.query("select * from ledger.question where task_id = $1 order by position", [id]);
      const place = [rows[0]?.plan_id, rows[0]?.position];
      await pool.query(
        "select id from ledger.task where plan_id = $1 and position < $2 order by position desc limit 1",
        place,
      );
      await pool.query(
        "select id from ledger.task where plan_id = $1 and position > $2 order by position limit 1",
        place,
      );
    },
    /** A task, its history, its audit row and the answer, in one transaction. */
    async create(planId: string, documentId: string): Promise<void> {
      const client = await pool.connect();
      const id = randomUUID();
      try {
        await client.query("begin");
        await client.query("select status from ledger.plan where id = $1 for share", [planId]);
        const { rows } = await client.query<{ quote: string }>(
          "select substr(text, 1, 40) as quote from documents.document where id = $1",
          [documentId],
        );
        await client.query(
          `insert into ledger.task (id, plan_id, position, path, title, content, lead_basis, deadline_basis, deadline_key, span_start,
                                    span_end, search_grams, created_at, changed_at)
           values ($1, $2, (select max(position) + 1 from ledger.task where plan_id = $2), '', '补充任务', $3, 'none', 'none', '9999', 0, 40, '{}', now(), now())`,
          [id, planId, rows[0]?.quote],
        );
        await client.query(
          `insert into ledger.change (subject_id, version, subject_kind, operation, at, by_account_id, by_name, changes)
           values ($1, 1, 'task', 'ledger.task.create', now(), '', '', '[]')`,
          [id],
        );
        await client.query(
          `insert into audit.entry (id, recorded_at, actor_id, actor_name, roles, request_id, operation, subject_kind, subject_id,
                                    subject_label, result, after, algorithm, digest)
           values ($1, now(), '', '', '{}', '', 'ledger.task.create', 'task', $2, '补充任务', 'done', '{"title": "补充任务"}', 'sha256',
                   sha256(convert_to($2, 'UTF8')))`,
          [id, id],
        );
        await client.query(`${ROW} where task.id = $1`, [id]);
        await client.query("commit");
      } finally {
        client.release();
      }
    },
  };
}
