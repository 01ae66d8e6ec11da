import type { PlanAlignment } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { CascadeMatrix } from "./cascade-matrix.tsx";
import { CascadeRibbon } from "./cascade-ribbon.tsx";
import { useExportAlignment, useProposeAlignment } from "./cascade-queries.ts";
import type { CascadeState, ChangeCascade } from "./cascade-state.ts";
import { ConflictList } from "./conflict-list.tsx";
import { OutcomeFigures } from "./outcome-figures.tsx";
import { PairDesk } from "./pair-desk.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

export interface DeskProps {
  alignment: PlanAlignment;
  state: CascadeState;
  change: ChangeCascade;
}

/** A comparison in its two faces: the matrix at one look, and the pairs one by one. */
export function CascadeDesk(props: DeskProps) {
  const { alignment, state, change } = props;
  const t = useTexts(cascadeTexts);
  const isPairs = state.view === "pairs";
  return (
    <>
      <div className={styles.deskHead}>
        <Tabs
          label={t.faces}
          value={isPairs ? "pairs" : "matrix"}
          tabs={[
            { value: "matrix", label: t.matrix, icon: "table" },
            { value: "pairs", label: t.pairs, icon: "columns", count: alignment.counts.undecided },
          ]}
          onChange={(view) => change({ view, link: "" }, { keepsHistory: true })}
        />
        <DeskActions alignment={alignment} />
      </div>
      {isPairs ? (
        <PairDesk {...props} />
      ) : (
        <>
          <OutcomeFigures {...props} />
          <CascadeRibbon {...props} />
          <ConflictList conflicts={alignment.conflicts} alignment={alignment} />
          <CascadeMatrix {...props} />
        </>
      )}
    </>
  );
}

function DeskActions({ alignment }: { alignment: PlanAlignment }) {
  const t = useTexts(cascadeTexts);
  const format = useFormat();
  const may = useMay();
  const wordsOf = useErrorWords();
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const again = useProposeAlignment(() => showToast({ words: t.aligned }), fail);
  const send = useExportAlignment(alignment.id, fail);
  const body = { upperPlanId: alignment.upper.id, lowerPlanId: alignment.lower.id };
  const entry = (key: "xlsx" | "csv", label: string) => ({
    key,
    label,
    icon: "table" as const,
    onSelect: () => send.mutate(key, { onSuccess: () => showToast({ words: t.exported }) }),
  });
  return (
    <div className={styles.deskActions}>
      <span className={styles.faint}>{t.alignedAt(format.moment(alignment.alignedAt))}</span>
      {may("ledger.alignment.propose") && (
        <Button size="small" icon="refresh" isBusy={again.isPending} onClick={() => again.mutate({ body })}>
          {t.alignAgain}
        </Button>
      )}
      {may("ledger.alignment.export") && (
        <Menu entries={[entry("xlsx", t.exportXlsx), entry("csv", t.exportCsv)]} side="bottomRight">
          <Button size="small" icon="download" trailingIcon="chevron-down" isBusy={send.isPending}>
            {t.export}
          </Button>
        </Menu>
      )}
    </div>
  );
}
