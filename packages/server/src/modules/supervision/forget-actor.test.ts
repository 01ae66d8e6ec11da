import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { TEST_NOW } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { forgetActor, NAMED_ACTORS } from "./forget-actor.ts";

const tx = useTx();

test("of who was erased the pseudonym is left, and others keep their names", async () => {
  const [gone, other] = [newId(), newId()];
  for (const account of [gone, other]) {
    await sql`insert into supervision.progress_policy (id, plan_id, missing, source, set_at, set_by, set_by_name)
      values (${newId()}, ${newId()}, 'ignore', '办法（虚构）', ${TEST_NOW}, ${account}, '诸葛砚秋')`.execute(tx());
  }

  await forgetActor(tx(), { accountId: gone, name: "已注销人员 1" });

  const { rows } = await sql<{ setBy: string; setByName: string }>`
    select set_by, set_by_name from supervision.progress_policy where set_by in (${gone}, ${other})`.execute(tx());
  expect(new Map(rows.map((row) => [row.setBy, row.setByName]))).toEqual(
    new Map([
      [gone, "已注销人员 1"],
      [other, "诸葛砚秋"],
    ]),
  );
});

test("no table that names who acted is left out but those whose acts are never rewritten", async () => {
  const { rows } = await sql<{ place: string }>`
    select table_schema || '.' || table_name || ' ' || column_name as place from information_schema.columns
    where table_schema = 'supervision' and (column_name = 'actor_name' or column_name like '%\\_by\\_name')
      and not exists (select from pg_trigger where tgrelid = (table_schema || '.' || table_name)::regclass and tgname like '%append_only%')
    order by 1`.execute(tx());
  const withoutAccount = ["supervision.instruction_file added_by_name", "supervision.report saved_by_name"];
  const known = [...NAMED_ACTORS.map(([table, , named]) => `${table} ${named}`), ...withoutAccount].toSorted();
  expect(rows.map(({ place }) => place).toSorted()).toEqual(known);
});
