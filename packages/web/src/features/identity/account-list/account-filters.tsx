import { ACCOUNT_STATUS_WORDS, ROLE_WORDS } from "@zhigang/domain/glossary";
import { ACCOUNT_STATUSES, ROLES } from "@zhigang/domain/identity";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { accountTexts } from "./texts.ts";

/** The filters of the account list, and which account is open beside it. */
export const ACCOUNT_FILTERS = { text: "", status: "", role: "", open: "" };
export type AccountFilterState = UrlState<typeof ACCOUNT_FILTERS>;

/** By name, state and role. */
export function AccountFilters(props: {
  filters: AccountFilterState;
  onChange: (change: Partial<AccountFilterState>) => void;
}) {
  const { filters, onChange } = props;
  const t = useTexts(accountTexts);
  const say = useWord();
  const status = ACCOUNT_STATUSES.find((each) => each === filters.status);
  const role = ROLES.find((each) => each === filters.role);
  return (
    <FilterBar
      search={{ label: t.search, value: filters.text, onSearch: (text) => onChange({ text }) }}
      conditions={[
        ...(filters.text === ""
          ? []
          : [{ key: "text", label: t.textIs(filters.text), onRemove: () => onChange({ text: "" }) }]),
        ...(status
          ? [
              {
                key: "status",
                label: t.statusIs(say(ACCOUNT_STATUS_WORDS[status])),
                onRemove: () => onChange({ status: "" }),
              },
            ]
          : []),
        ...(role
          ? [{ key: "role", label: t.roleIs(say(ROLE_WORDS[role])), onRemove: () => onChange({ role: "" }) }]
          : []),
      ]}
      onClear={() => onChange({ text: "", status: "", role: "" })}
    >
      <Select
        label={t.anyStatus}
        placeholder={t.anyStatus}
        width={140}
        isClearable
        value={status ?? null}
        options={ACCOUNT_STATUSES.map((each) => ({ value: each, label: say(ACCOUNT_STATUS_WORDS[each]) }))}
        onChange={(next) => onChange({ status: next ?? "" })}
      />
      <Select
        label={t.anyRole}
        placeholder={t.anyRole}
        width={180}
        isClearable
        value={role ?? null}
        options={ROLES.map((each) => ({ value: each, label: say(ROLE_WORDS[each]) }))}
        onChange={(next) => onChange({ role: next ?? "" })}
      />
    </FilterBar>
  );
}
