import type { PlanCoverage } from "@zhigang/contract/ledger";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { StatCard, StatRow } from "../../../kit/stat-card/stat-card.tsx";
import { tasksAddress } from "../addresses.ts";
import { coverageTexts } from "./texts.ts";

/** The plan in figures, each with the way to its rows where they are a list. */
export function CoverageFigures({ coverage }: { coverage: PlanCoverage }) {
  const t = useTexts(coverageTexts);
  const format = useFormat();
  const { planId, ordering, claimed, dismissed, sentences } = coverage;
  const open = Math.max(0, ordering - claimed - dismissed);
  const share = ordering === 0 ? 1 : claimed / ordering;
  return (
    <StatRow>
      <StatCard
        label={t.ordering}
        value={ordering}
        icon="document"
        note={`${t.sentences} ${format.number(sentences)}`}
      />
      <StatCard label={t.claimed} value={claimed} icon="success" tone="ok" note={t.share(format.percent(share))} />
      <StatCard
        label={t.unclaimed}
        value={open}
        icon="warning"
        tone={open > 0 ? "warn" : "ok"}
        note={t.unclaimedNote}
      />
      <StatCard
        label={t.blanks}
        value={coverage.tasksWithoutDepartment}
        icon="department"
        tone={coverage.tasksWithoutDepartment > 0 ? "bad" : "ok"}
        note={t.blanksNote}
        to={tasksAddress({ planId, leadBasis: "none" })}
      />
      <StatCard
        label={t.targetsWithoutDeadline}
        value={coverage.targetsWithoutDeadline}
        icon="target"
        tone={coverage.targetsWithoutDeadline > 0 ? "warn" : "ok"}
        note={t.targetsNote}
        to={`/ledger/targets?${new URLSearchParams({ planId, deadline: "none" }).toString()}`}
      />
    </StatRow>
  );
}
