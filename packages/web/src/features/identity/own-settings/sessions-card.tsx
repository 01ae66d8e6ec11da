import { identityEndpoints } from "@zhigang/contract/identity";
import type { OwnSession } from "@zhigang/contract/identity";
import { useSession } from "../../../api/session.ts";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { settingsTexts } from "./texts.ts";
import styles from "./settings.module.css";

/** 登录会话: where one is signed in, and an end to what one does not know (quality S-108). */
export function SessionsCard() {
  const t = useTexts(settingsTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const session = useSession();
  const sessions = useEndpoint(identityEndpoints.listOwnSessions, {});
  const end = useSend(identityEndpoints.endSession, {
    touches: [identityEndpoints.listOwnSessions],
    onSuccess: () => showToast({ words: t.ended }),
    onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  });
  return (
    <Card title={t.sessions} description={session && t.sessionsHint(format.number(session.idleMinutes))}>
      {sessions.isPending && <Skeleton lines={3} />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul>
        {sessions.data?.items.map((own) => (
          <SessionRow
            key={own.id}
            own={own}
            isBusy={end.isPending}
            onEnd={() => end.mutate({ params: { id: own.id } })}
          />
        ))}
      </ul>
    </Card>
  );
}

function SessionRow(props: { own: OwnSession; isBusy: boolean; onEnd: () => void }) {
  const { own, isBusy, onEnd } = props;
  const t = useTexts(settingsTexts);
  const format = useFormat();
  return (
    <li className={styles.session}>
      <Icon name="screen" />
      <div className={styles.sessionWords}>
        <span>{own.address ?? t.unknownAddress}</span>
        <span className={styles.sessionTimes}>
          {t.startedAt} {format.moment(own.startedAt)} · {t.lastSeenAt} {format.ago(own.lastSeenAt)}
        </span>
      </div>
      {own.isCurrent ? (
        <Tag tone="ok" icon="check">
          {t.thisOne}
        </Tag>
      ) : (
        <Button size="small" disabled={isBusy} onClick={onEnd}>
          {t.end}
        </Button>
      )}
    </li>
  );
}
