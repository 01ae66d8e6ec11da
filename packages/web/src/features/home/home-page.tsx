import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useMay, useSession } from "../../api/session.ts";
import { useFormat } from "../../kit/language/format.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { Page } from "../../kit/page/page.tsx";
import { AdministrationCards } from "./administration-cards.tsx";
import { homeParts } from "./slots.ts";
import { homeTexts } from "./texts.ts";
import { DraftsCard } from "./drafts-card.tsx";
import { LedgerCards } from "./ledger-cards.tsx";
import { WebhookNotice } from "./webhook-notice.tsx";
import styles from "./home.module.css";

/** 首页: what waits for me, by what my roles may do. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const may = useMay();
  const session = useSession();
  const [now] = useState(() => new Date());
  const day = calendarDateOf(now);
  const greeting = [t.morning, t.afternoon, t.evening][partOfDay(now.getHours())] ?? t.morning;
  return (
    <Page
      title={greeting(session?.account.name ?? "")}
      windowTitle={t.title}
      description={t.date(format.dayInWords(day), format.weekday(day))}
    >
      <div className={styles.home}>
        {may("delivery.webhook.read") && <WebhookNotice />}
        <homeParts.Place />
        {may("ledger.task.read") && <LedgerCards drafts={may("documents.draft.read") ? <DraftsCard /> : null} />}
        <AdministrationCards />
      </div>
    </Page>
  );
}

function partOfDay(hour: number): 0 | 1 | 2 {
  if (hour < 12) return 0;
  return hour < 18 ? 1 : 2;
}
