import type { ReportDetail } from "@zhigang/contract/supervision";
import { SUPPORT_STANCE_WORDS } from "@zhigang/domain/glossary";
import { SUPPORT_STANCES } from "@zhigang/domain/supervision";
import type { SupportStance } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useSession } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useSupportReport } from "./queries.ts";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** 配合单位意见: confirms the lead's report, adds to it, or disagrees. */
export function SupportForm(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const own = useSession()?.department?.id;
  const before = report.supports.find(({ departmentId }) => departmentId === own);
  const [stance, setStance] = useState<SupportStance>(before?.stance ?? "confirmed");
  const [text, setText] = useState(before?.text ?? "");
  const send = useSupportReport(() => undefined);
  return (
    <section className={styles.change} aria-label={t.support}>
      <h2 className={styles.heading}>{t.support}</h2>
      <p className={styles.faint}>{t.supportWords}</p>
      <Form onSubmit={() => send.mutate({ params: { id: report.id }, body: { stance, text } })}>
        <Segmented
          label={t.support}
          value={stance}
          choices={SUPPORT_STANCES.map((value) => ({ value, label: say(SUPPORT_STANCE_WORDS[value]) }))}
          onChange={setStance}
        />
        <FormField label={t.supportText} isRequired={stance !== "confirmed"}>
          <TextArea value={text} rows={2} maxLength={10_000} onChange={setText} />
        </FormField>
        {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
        <FormActions>
          <Button kind="primary" type="submit" isBusy={send.isPending}>
            {t.supportSend}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
