import type pg from "pg";
import type { SeededUser } from "./seed.ts";

/** The rows behind each page by plain SQL through the bare driver: what the database itself needs for them. */
export function plainPages(pool: pg.Pool) {
  const ask = async (text: string, values: readonly unknown[]) => void (await pool.query(text, [...values]));
  const leads = (departmentId: string) => JSON.stringify([{ departmentId }]);
  return {
    items: () => ask("select * from supervision.item order by proposed_at desc, id desc limit 51", []),
    item: async (id: string) => {
      await ask("select * from supervision.item where id = $1", [id]);
      await ask("select * from supervision.item_act where item_id = $1 order by number", [id]);
    },
    lights: () =>
      ask(
        `select item.*, light.colour, light.because from supervision.light join supervision.item on item.id = light.item_id
          where light.ended_at is null and light.colour = 'red' order by item.id limit 51`,
        [],
      ),
    counts: () => ask("select colour, count(*) from supervision.light where ended_at is null group by colour", []),
    reports: ({ departmentId }: SeededUser) =>
      ask(
        `select report.*, item.title from supervision.report join supervision.item on item.id = report.item_id
          where report.status in ('draft', 'returned') and item.lead_department_ids @> array[$1::uuid] and item.duties @> $2::jsonb
          order by report.period_to desc, report.id desc limit 51`,
        [departmentId, leads(departmentId)],
      ),
    report: async (id: string) => {
      await ask(
        "select * from supervision.report join supervision.item on item.id = report.item_id where report.id = $1",
        [id],
      );
      await ask("select * from supervision.report_act where report_id = $1 order by number", [id]);
    },
    save: async (id: string, words: string, { accountId }: SeededUser) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await client.query("update supervision.report set progress = $2, version = version + 1 where id = $1", [
          id,
          words,
        ]);
        await client.query(
          `insert into supervision.report_act (report_id, number, kind, at, account_id, actor_name)
           select $1, coalesce(max(number), 0) + 1, 'save', now(), $2, '联络员' from supervision.report_act where report_id = $1`,
          [id, accountId],
        );
        await client.query("commit");
      } finally {
        client.release();
      }
    },
  };
}
