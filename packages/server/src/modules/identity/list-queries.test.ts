import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { useTx } from "../../testing/use-tx.ts";
import { accountsQuery } from "./account/account-store.ts";
import { departmentsQuery } from "./department/department-store.ts";

const tx = useTx();

test("the list of accounts is reviewed as SQL", async () => {
  const plain = accountsQuery(tx(), {}, null, 51).compile().sql;
  const every = { text: "甲", status: "active", role: "leader", departmentId: newId() } as const;
  const narrowed = accountsQuery(tx(), every, "a", 51).compile().sql;

  await expect(`-- the first page\n${plain};\n\n-- every filter, a later page\n${narrowed};\n`).toMatchFileSnapshot(
    "account/list-accounts.sql",
  );
});

test("the list of departments is reviewed as SQL", async () => {
  const plain = departmentsQuery(tx(), {}, null, 51).compile().sql;
  const every = { text: "gxj", divisionCode: "980100", kind: "department", isEnded: false } as const;
  const narrowed = departmentsQuery(tx(), every, { name: "甲", id: newId() }, 51).compile().sql;

  await expect(`-- the first page\n${plain};\n\n-- every filter, a later page\n${narrowed};\n`).toMatchFileSnapshot(
    "department/list-departments.sql",
  );
});
