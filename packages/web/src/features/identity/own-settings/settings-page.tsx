import { ROLE_WORDS } from "@zhigang/domain/glossary";
import { useSession } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ChangePasswordForm } from "../password/change-password-form.tsx";
import { LookCard } from "./look-card.tsx";
import { SecondFactorCard } from "../second-factor/second-factor-card.tsx";
import { OwnDataCard } from "./own-data-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { settingsTexts } from "./texts.ts";
import styles from "./settings.module.css";

/** 设置: the look, the account, the password, the own sessions. */
export function SettingsPage() {
  const t = useTexts(settingsTexts);
  return (
    <Page title={t.title} description={t.description} width="reading">
      <LookCard />
      <AccountCard />
      <Card title={t.password}>
        <div className={styles.narrow}>
          <ChangePasswordForm onChanged={() => showToast({ words: t.passwordChanged })} />
        </div>
      </Card>
      <SecondFactorCard />
      <SessionsCard />
      <OwnDataCard />
    </Page>
  );
}

function AccountCard() {
  const t = useTexts(settingsTexts);
  const say = useWord();
  const session = useSession();
  if (!session) return null;
  return (
    <Card title={t.account}>
      <KeyValueList
        columns={3}
        items={[
          { label: t.name, value: session.account.name },
          { label: t.loginName, value: session.account.loginName },
          { label: t.roles, value: session.roles.map((role) => say(ROLE_WORDS[role])).join(" · ") },
          { label: t.department, value: session.department?.name },
          { label: t.division, value: session.division?.name },
        ]}
      />
    </Card>
  );
}
