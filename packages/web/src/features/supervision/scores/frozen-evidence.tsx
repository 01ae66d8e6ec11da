import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import { SCORE_FACT_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { ABSENT } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress } from "../addresses.ts";
import { CitedEvent } from "./cited-event.tsx";
import { useSimulation } from "./queries.ts";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

/** 冻结的依据: what the ledger said at the cut-off, and what each thing would have brought had it been otherwise. */
export function FrozenEvidence({ card }: { card: ScoreCardDetail }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const simulation = useSimulation();
  const [asked, setAsked] = useState("");
  const params = { id: card.id };
  const titleOf = (itemId: string) => card.frozenItems.find((item) => item.itemId === itemId)?.title ?? ABSENT;
  return (
    <>
      <div aria-live="polite">
        {simulation.error && <ErrorState error={simulation.error} />}
        {simulation.data && (
          <Alert tone="info">
            {`${asked} — ${t.simulatedWords(simulation.data.before.shown, simulation.data.after.shown, simulation.data.shown)}`}
          </Alert>
        )}
      </div>
      <Card title={t.facts} isFlush>
        <Rows headings={[t.what, t.item, t.cites, t.whatIf]} isEmpty={card.facts.length === 0} empty={t.noFacts}>
          {card.facts.map((fact) => {
            const what = `${say(SCORE_FACT_WORDS[fact.kind])} · ${titleOf(fact.itemId)}`;
            const ask = () => {
              setAsked(t.whatIfOf(what));
              simulation.mutate({ params, body: { kind: "without_fact", factId: fact.id } });
            };
            return (
              <tr key={fact.id}>
                <th scope="row">{say(SCORE_FACT_WORDS[fact.kind])}</th>
                <td>
                  <Link to={itemAddress(fact.itemId)}>{titleOf(fact.itemId)}</Link>
                </td>
                <td>
                  <CitedEvent cited={fact} />
                </td>
                <td>
                  <Button size="small" aria-label={t.whatIfOf(`${what} ${fact.on}`)} onClick={ask}>
                    {t.whatIf}
                  </Button>
                </td>
              </tr>
            );
          })}
        </Rows>
      </Card>
      <Card title={t.items} isFlush>
        <Rows headings={[t.item, t.weight, t.actual, t.cites, t.whatIfFull]} isEmpty={false} empty="">
          {card.frozenItems.map((item) => {
            const ask = () => {
              setAsked(t.whatIfFullOf(item.title));
              simulation.mutate({ params, body: { kind: "actual", itemId: item.itemId, actual: "100" } });
            };
            return (
              <tr key={item.itemId}>
                <th scope="row">
                  <Link to={itemAddress(item.itemId)}>{item.title}</Link>
                  {item.isSupport && <span className={styles.soft}>{` · ${t.support}`}</span>}
                </th>
                <td className={styles.number}>{item.weight}</td>
                <td className={styles.number}>{item.actual ?? ABSENT}</td>
                <td>{item.said === null ? ABSENT : <CitedEvent cited={item.said} />}</td>
                <td>
                  <Button size="small" aria-label={t.whatIfFullOf(item.title)} onClick={ask}>
                    {t.whatIfFull}
                  </Button>
                </td>
              </tr>
            );
          })}
        </Rows>
      </Card>
    </>
  );
}

function Rows(props: { headings: readonly string[]; isEmpty: boolean; empty: string; children: React.ReactNode }) {
  return props.isEmpty ? (
    <p className={styles.soft}>{props.empty}</p>
  ) : (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {props.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
