import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import { SCORE_FACT_WORDS, SCORE_STATEMENT_WORDS } from "@zhigang/domain/glossary";
import type { ScoreStatementKind } from "@zhigang/domain/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { StatementDraft } from "./statement-draft.ts";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

/** One statement: what, of which item or event, its value, its reason. */
export function StatementFields(props: {
  card: ScoreCardDetail;
  number: number;
  kinds: readonly ScoreStatementKind[];
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
  onRemove: () => void;
}) {
  const { card, number, kinds, draft, onChange, onRemove } = props;
  const t = useTexts(scoreTexts);
  const say = useWord();
  const isOfItem = draft.kind === "grade" || draft.kind === "level";
  const items = card.frozenItems.map(({ itemId, title }) => ({ value: itemId, label: title }));
  const facts = card.facts.map(({ id, kind, on }) => ({ value: id, label: `${say(SCORE_FACT_WORDS[kind])} ${on}` }));
  return (
    <fieldset className={styles.statement}>
      <legend>{t.statement(String(number))}</legend>
      <div className={styles.pair}>
        <FormField label={t.kind} isRequired>
          <Select
            value={draft.kind}
            options={kinds.map((value) => ({ value, label: say(SCORE_STATEMENT_WORDS[value]) }))}
            onChange={(kind) => kind && onChange({ ...draft, kind })}
          />
        </FormField>
        {(isOfItem || draft.kind === "set_aside") && (
          <FormField label={t.event} isRequired>
            <Select
              value={isOfItem ? draft.itemId : draft.eventId}
              options={isOfItem ? items : facts}
              onChange={(chosen) => onChange({ ...draft, ...(isOfItem ? { itemId: chosen } : { eventId: chosen }) })}
            />
          </FormField>
        )}
        {draft.kind !== "set_aside" && draft.kind !== "only_listed" && (
          <FormField label={t.value} hint={t.valueHint}>
            <Input value={draft.value} onChange={(value) => onChange({ ...draft, value })} />
          </FormField>
        )}
      </div>
      <FormField label={t.reason} isRequired>
        <Input value={draft.reason} onChange={(reason) => onChange({ ...draft, reason })} maxLength={2000} />
      </FormField>
      <div>
        <Button size="small" onClick={onRemove}>
          {t.remove(String(number))}
        </Button>
      </div>
    </fieldset>
  );
}
