import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { supervisionTexts } from "../texts.ts";
import { useScoreForms } from "./queries.ts";
import { ScoreFormCard } from "./score-form-card.tsx";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

/** 评分办法: the forms as they are in force, and the city's own parameters of them. */
export function ScoreFormsPage() {
  const t = useTexts(scoreFormTexts);
  const shared = useTexts(supervisionTexts);
  const forms = useScoreForms();
  if (forms.error) return <ErrorState error={forms.error} onRetry={() => void forms.refetch()} />;
  if (!forms.data) return <PageSkeleton />;
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.room }, { label: t.scores, to: "/supervision/scores" }]}
    >
      <div className={styles.stack}>
        {forms.data.items.map((form) => (
          <ScoreFormCard key={form.name} form={form} />
        ))}
      </div>
    </Page>
  );
}
