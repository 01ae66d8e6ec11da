import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { exchangeTexts } from "../exchange/texts.ts";
import { ExportMenu } from "../parts/export-menu.tsx";
import { useExportTargets } from "../queries.ts";
import { SavedViews } from "../task-list/saved-views.tsx";
import { ledgerTexts } from "../texts.ts";
import { TargetDrawer } from "./target-drawer.tsx";
import { TARGET_FILTERS, TARGET_NARROWING, targetQueryOf } from "./target-filter-state.ts";
import { TargetFilters } from "./target-filters.tsx";
import { TargetTable } from "./target-table.tsx";
import { targetTexts } from "./texts.ts";
import styles from "./target-list.module.css";

/** 目标: every promised value of every plan, with its words one press away. */
export function TargetListPage() {
  const t = useTexts(targetTexts);
  const shared = useTexts(ledgerTexts);
  const bringingBack = useTexts(exchangeTexts);
  const may = useMay();
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [filters, changeFilters] = useUrlState(TARGET_FILTERS);
  const query = targetQueryOf(filters);
  const send = useExportTargets(query, (error) => showToast({ tone: "bad", words: wordsOf(error) }));
  const isNarrowed = Object.keys(TARGET_NARROWING).some((name) => filters[name as keyof typeof filters] !== "");
  return (
    <Page
      title={t.title}
      width="full"
      crumbs={[{ label: shared.ledger }]}
      actions={
        <>
          <SavedViews page="targets" />
          {may("ledger.target.edit") && (
            <Button icon="upload" onClick={() => void navigate("/ledger/exchange")}>
              {bringingBack.bringBack}
            </Button>
          )}
          <ExportMenu send={send} of="targets" />
        </>
      }
      toolbar={<TargetFilters filters={filters} onChange={changeFilters} />}
    >
      <div className={styles.desk}>
        <TargetTable
          name="targets"
          query={query}
          sort={filters.sort}
          onSortChange={(sort) => changeFilters({ sort })}
          openId={filters.open}
          onOpen={(row) => changeFilters({ open: row.id === filters.open ? "" : row.id })}
          isNarrowed={isNarrowed}
        />
        <TargetDrawer id={filters.open === "" ? null : filters.open} onClose={() => changeFilters({ open: "" })} />
      </div>
    </Page>
  );
}
