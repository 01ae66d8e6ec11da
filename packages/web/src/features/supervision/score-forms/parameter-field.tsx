import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { countOf, FIGURE } from "./form-draft.ts";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

/** Points, a share or a factor, with what is wrong with it beside it. */
export function FigureField(props: {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}) {
  const { label, hint, value, error, onChange } = props;
  const t = useTexts(scoreFormTexts);
  return (
    <FormField
      label={label}
      isRequired
      error={FIGURE.test(value) ? error : t.figureWrong}
      {...(hint !== undefined && { hint })}
    >
      <Input inputMode="decimal" value={value} maxLength={10} onChange={(typed) => onChange(typed.trim())} />
    </FormField>
  );
}

/** A whole number of items, lights or months. */
export function CountField(props: {
  label: string;
  value: number;
  error?: string | undefined;
  onChange: (value: number) => void;
}) {
  const { label, value, error, onChange } = props;
  const t = useTexts(scoreFormTexts);
  return (
    <FormField label={label} isRequired error={value > 0 ? error : t.countWrong}>
      <Input
        inputMode="numeric"
        value={value === 0 ? "" : String(value)}
        onChange={(typed) => onChange(countOf(typed))}
      />
    </FormField>
  );
}

/** The words of a rule in both languages: they stand beside every point. */
export function WordsFields(props: {
  words: { zh: string; en: string };
  onChange: (words: { zh: string; en: string }) => void;
}) {
  const { words, onChange } = props;
  const t = useTexts(scoreFormTexts);
  return (
    <div className={styles.pair}>
      <FormField label={t.wordsZh} isRequired>
        <Input value={words.zh} maxLength={200} onChange={(zh) => onChange({ ...words, zh })} />
      </FormField>
      <FormField label={t.wordsEn} isRequired>
        <Input value={words.en} maxLength={200} onChange={(en) => onChange({ ...words, en })} />
      </FormField>
    </div>
  );
}
