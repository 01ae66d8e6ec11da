import type { Account, ListAccounts } from "@zhigang/contract/identity";
import { ROLE_WORDS } from "@zhigang/domain/glossary";
import { ACCOUNT_STATUSES, ROLES } from "@zhigang/domain/identity";
import { useMemo } from "react";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { AdministeredList } from "../administered-list.tsx";
import { AccountDrawer } from "./account-drawer.tsx";
import { ACCOUNT_FILTERS, AccountFilters } from "./account-filters.tsx";
import type { AccountFilterState } from "./account-filters.tsx";
import { AccountFlags } from "./account-flags.tsx";
import { IdleRuleLine } from "./idle-rule-line.tsx";
import { NewAccountDialog } from "./new-account-dialog.tsx";
import { useAccounts } from "./queries.ts";
import { accountTexts } from "./texts.ts";

/** 账号: who may sign in, as what, and what is unusual about them. */
export function AccountListPage() {
  const t = useTexts(accountTexts);
  const [filters, changeFilters] = useUrlState(ACCOUNT_FILTERS);
  const accounts = useAccounts(queryOf(filters));
  const columns = useColumns();
  return (
    <AdministeredList
      name="accounts"
      texts={{ ...t, list: t.accounts, create: t.newAccount }}
      creates="identity.account.create"
      filters={
        <>
          <AccountFilters filters={filters} onChange={changeFilters} />
          <IdleRuleLine />
        </>
      }
      columns={columns}
      pages={accounts}
      openId={filters.open}
      onOpen={(open) => changeFilters({ open })}
      drawer={
        <AccountDrawer id={filters.open === "" ? null : filters.open} onClose={() => changeFilters({ open: "" })} />
      }
      renderNew={(ends) => <NewAccountDialog {...ends} />}
    />
  );
}

function useColumns(): Column<Account>[] {
  const t = useTexts(accountTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      { key: "name", title: t.name, width: 150, grow: 2, render: (row) => <strong>{row.name}</strong> },
      { key: "loginName", title: t.loginName, width: 170, render: (row) => row.loginName },
      { key: "status", title: t.status, width: 190, render: (row) => <AccountFlags account={row} /> },
      {
        key: "roles",
        title: t.roles,
        width: 120,
        grow: 1,
        render: (row) => row.roles.map((role) => say(ROLE_WORDS[role])).join(" · "),
      },
      { key: "department", title: t.department, width: 160, grow: 1, render: (row) => row.department?.name },
      { key: "expiresOn", title: t.expiresOn, width: 120, render: (row) => row.expiresOn ?? t.lasting },
      {
        key: "lastSignedIn",
        title: t.lastSignedIn,
        width: 140,
        render: (row) => (row.lastSignedInAt === null ? t.never : format.moment(row.lastSignedInAt)),
      },
      {
        key: "created",
        title: t.created,
        width: 160,
        isHiddenAtFirst: true,
        render: (row) => format.moment(row.createdAt),
      },
    ],
    [t, say, format],
  );
}

function queryOf(filters: AccountFilterState): ListAccounts {
  const status = ACCOUNT_STATUSES.find((each) => each === filters.status);
  const role = ROLES.find((each) => each === filters.role);
  return { ...(filters.text !== "" && { text: filters.text }), ...(status && { status }), ...(role && { role }) };
}
