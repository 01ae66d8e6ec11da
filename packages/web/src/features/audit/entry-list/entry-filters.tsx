import { AUDIT_RESULTS } from "@zhigang/domain/audit";
import { AUDIT_RESULT_WORDS } from "@zhigang/domain/glossary";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import type { Condition } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { auditTexts } from "../texts.ts";

/** The filters of the audit and what they are when the address is silent. */
export const ENTRY_FILTERS = { actor: "", room: "", result: "", from: "", to: "" };
export type EntryFilterState = UrlState<typeof ENTRY_FILTERS>;

const ROOMS = ["identity", "documents", "ledger", "delivery", "audit"] as const;

/** Who, what, how it ended, and from when to when. */
export function EntryFilters(props: {
  filters: EntryFilterState;
  onChange: (change: Partial<EntryFilterState>) => void;
}) {
  const { filters, onChange } = props;
  const t = useTexts(auditTexts);
  const say = useWord();
  return (
    <FilterBar
      search={{ label: t.searchActor, value: filters.actor, width: 200, onSearch: (actor) => onChange({ actor }) }}
      conditions={useConditions(filters, onChange)}
      onClear={() => onChange(ENTRY_FILTERS)}
    >
      <Select
        label={t.anyOperation}
        placeholder={t.anyOperation}
        width={170}
        isClearable
        value={filters.room === "" ? null : filters.room}
        options={ROOMS.map((room) => ({ value: room as string, label: t.rooms[room] }))}
        onChange={(room) => onChange({ room: room ?? "" })}
      />
      <Select
        label={t.anyResult}
        placeholder={t.anyResult}
        width={130}
        isClearable
        value={filters.result === "" ? null : filters.result}
        options={AUDIT_RESULTS.map((result) => ({ value: result as string, label: say(AUDIT_RESULT_WORDS[result]) }))}
        onChange={(result) => onChange({ result: result ?? "" })}
      />
      <DayPicker
        label={t.from}
        placeholder={t.from}
        value={filters.from === "" ? null : filters.from}
        onChange={(from) => onChange({ from: from ?? "" })}
      />
      <DayPicker
        label={t.to}
        placeholder={t.to}
        value={filters.to === "" ? null : filters.to}
        onChange={(to) => onChange({ to: to ?? "" })}
      />
    </FilterBar>
  );
}

function useConditions(filters: EntryFilterState, onChange: (change: Partial<EntryFilterState>) => void): Condition[] {
  const t = useTexts(auditTexts);
  const say = useWord();
  const room = ROOMS.find((each) => each === filters.room);
  const result = AUDIT_RESULTS.find((each) => each === filters.result);
  const hasDays = filters.from !== "" || filters.to !== "";
  return [
    ...(filters.actor === ""
      ? []
      : [{ key: "actor", label: t.actor(filters.actor), onRemove: () => onChange({ actor: "" }) }]),
    ...(room ? [{ key: "room", label: t.room(t.rooms[room]), onRemove: () => onChange({ room: "" }) }] : []),
    ...(result
      ? [
          {
            key: "result",
            label: t.resultIs(say(AUDIT_RESULT_WORDS[result])),
            onRemove: () => onChange({ result: "" }),
          },
        ]
      : []),
    ...(hasDays
      ? [
          {
            key: "days",
            label: t.day(filters.from || t.earliest, filters.to || t.latest),
            onRemove: () => onChange({ from: "", to: "" }),
          },
        ]
      : []),
  ];
}
