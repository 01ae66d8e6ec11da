import type { Sheet } from "@zhigang/contract/supervision";
import { MOST_BULK_SHEETS } from "@zhigang/contract/supervision";
import { INSTRUMENT_WORDS } from "@zhigang/domain/glossary";
import { INSTRUMENTS, SHEET_VIEWS } from "@zhigang/domain/supervision";
import type { SheetView } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { sheetAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { IssueSheetsDialog } from "./issue-sheets-dialog.tsx";
import { useSheetCounts, useSheets } from "./queries.ts";
import { sheetTexts } from "./texts.ts";
import { useSheetColumns } from "./use-sheet-columns.tsx";
import styles from "./sheets.module.css";

const FILTERS = { view: "", instrument: "", departmentId: "" };
const NONE: ReadonlySet<string> = new Set();

/** 督办单: what is to be issued, whose answer is owed, what is to be checked, what is settled. */
export function SheetListPage() {
  const t = useTexts(sheetTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const mayIssue = useMay()("supervision.sheet.issue");
  const [filters, change] = useUrlState(FILTERS);
  const view = SHEET_VIEWS.find((one) => one === filters.view) ?? (mayIssue ? "to_issue" : "waiting");
  const instrument = INSTRUMENTS.find((one) => one === filters.instrument);
  const whose = filters.departmentId === "" ? {} : { departmentId: filters.departmentId };
  const sheets = useSheets({ view, ...whose, ...(instrument && { instrument }) });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const [isIssuing, setIsIssuing] = useState(false);
  const drafts = sheets.items.filter(({ id }) => chosen.has(id));
  const canChoose = mayIssue && view === "to_issue";
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      toolbar={
        <SheetFilters
          filters={filters}
          view={view}
          onChange={(next) => {
            setChosen(NONE);
            change(next);
          }}
        />
      }
    >
      <DataTable
        label={t.list}
        name="sheets"
        columns={useSheetColumns()}
        rows={sheets.items}
        keyOf={(sheet: Sheet) => sheet.id}
        onOpen={(sheet) => void navigate(sheetAddress(sheet.id))}
        isLoading={sheets.isLoading}
        error={sheets.error}
        onRetry={sheets.retry}
        hasMore={sheets.hasMore}
        onLoadMore={sheets.loadMore}
        {...(canChoose && {
          selectedKeys: chosen,
          onSelectedKeysChange: setChosen,
          selectionActions: (
            <Button
              size="small"
              kind="primary"
              disabled={drafts.length === 0 || drafts.length > MOST_BULK_SHEETS}
              onClick={() => setIsIssuing(true)}
            >
              {t.issueChosen(String(drafts.length))}
            </Button>
          ),
        })}
        empty={
          <EmptyState icon="document" title={t.nothing}>
            {t.nothingWords[view]}
          </EmptyState>
        }
      />
      {isIssuing && (
        <IssueSheetsDialog
          sheets={drafts}
          onClose={() => setIsIssuing(false)}
          onIssued={() => {
            setChosen(NONE);
            setIsIssuing(false);
          }}
        />
      )}
    </Page>
  );
}

function SheetFilters(props: {
  filters: UrlState<typeof FILTERS>;
  view: SheetView;
  onChange: (change: Partial<UrlState<typeof FILTERS>>) => void;
}) {
  const { filters, view, onChange } = props;
  const t = useTexts(sheetTexts);
  const say = useWord();
  const mayDraft = useMay()("supervision.sheet.draft");
  const counts = useSheetCounts(filters.departmentId === "" ? {} : { departmentId: filters.departmentId });
  const countOf = new Map(counts.data?.counts.map((one) => [one.view, one.count]));
  const tabs = SHEET_VIEWS.filter((value) => mayDraft || value !== "to_issue").map((value) => ({
    value,
    label: t[value],
    ...(value !== "rested" && { count: countOf.get(value) }),
  }));
  return (
    <div className={styles.head}>
      <Tabs label={t.views} tabs={tabs} value={view} onChange={(next) => onChange({ view: next })} />
      <FilterBar>
        <Select
          label={t.anyInstrument}
          placeholder={t.anyInstrument}
          width={160}
          isClearable
          value={filters.instrument === "" ? null : filters.instrument}
          options={INSTRUMENTS.map((value) => ({ value: value as string, label: say(INSTRUMENT_WORDS[value]) }))}
          onChange={(value) => onChange({ instrument: value ?? "" })}
        />
        <DepartmentPicker
          label={t.anyDepartment}
          departments={useDepartmentOptions()}
          width={220}
          value={filters.departmentId === "" ? null : filters.departmentId}
          onChange={(id) => onChange({ departmentId: id ?? "" })}
        />
      </FilterBar>
    </div>
  );
}
