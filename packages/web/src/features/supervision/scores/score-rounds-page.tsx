import type { ScoreRound } from "@zhigang/contract/supervision";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { scoreRoundAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { NewRoundDialog } from "./new-round-dialog.tsx";
import { useScoreRounds } from "./queries.ts";
import { scoreTexts } from "./texts.ts";

const NONE: readonly ScoreRound[] = [];

/** 考核评分: the rounds, the latest first. */
export function ScoreRoundsPage() {
  const t = useTexts(scoreTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const mayDraft = useMay()("supervision.score.draft");
  const rounds = useScoreRounds();
  const [isDrafting, setIsDrafting] = useState(false);
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      actions={
        <>
          <Button onClick={() => void navigate("/supervision/score-forms")}>{t.forms}</Button>
          {mayDraft && (
            <Button kind="primary" icon="plus" onClick={() => setIsDrafting(true)}>
              {t.newRound}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={t.rounds}
        name="score-rounds"
        columns={useRoundColumns()}
        rows={rounds.data?.items ?? NONE}
        keyOf={(round) => round.id}
        onOpen={(round) => void navigate(scoreRoundAddress(round.id))}
        isLoading={rounds.isPending}
        error={rounds.error}
        onRetry={() => void rounds.refetch()}
        empty={
          <EmptyState icon="target" title={t.noRounds}>
            {t.noRoundsWords}
          </EmptyState>
        }
      />
      {isDrafting && <NewRoundDialog onClose={() => setIsDrafting(false)} />}
    </Page>
  );
}

function useRoundColumns(): Column<ScoreRound>[] {
  const t = useTexts(scoreTexts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: "number",
        title: t.number,
        width: 140,
        render: ({ year, number }) => t.numbered(String(year), String(number)),
      },
      {
        key: "round",
        title: t.round,
        width: 260,
        grow: 2,
        render: ({ id, title }) => <Link to={scoreRoundAddress(id)}>{title}</Link>,
      },
      {
        key: "form",
        title: t.form,
        width: 200,
        grow: 1,
        render: ({ formTitle, formVersion }) => t.formVersion(formTitle[language], formVersion),
      },
      { key: "span", title: t.span, width: 210, render: ({ from, cutOffOn }) => `${from} – ${cutOffOn}` },
      { key: "selfScoreBy", title: t.selfScoreBy, width: 150, render: ({ selfScoreBy }) => selfScoreBy },
      {
        key: "settled",
        title: t.cards,
        width: 170,
        render: ({ settled, cards, discarded }) =>
          discarded ? <Tag tone="idle">{t.discarded}</Tag> : t.settled(String(settled), String(cards)),
      },
    ],
    [t, language],
  );
}
