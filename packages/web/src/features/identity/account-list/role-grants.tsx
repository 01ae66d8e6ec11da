import type { Account } from "@zhigang/contract/identity";
import { ROLE_WORDS } from "@zhigang/domain/glossary";
import { mayHoldTogether, ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useAccountDeeds } from "./queries.ts";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** 授予与收回角色: the security administrator's, and never two of the three administrators in one hand. */
export function RoleGrants(props: { account: Account }) {
  const { account } = props;
  const t = useTexts(accountTexts);
  const say = useWord();
  const may = useMay();
  const wordsOf = useErrorWords();
  const [chosen, setChosen] = useState<Role | null>(null);
  const [leaving, setLeaving] = useState<Role | null>(null);
  const handleDone = () => {
    setChosen(null);
    setLeaving(null);
    showToast({ words: t.saved });
  };
  const { grant, revoke } = useAccountDeeds(handleDone, () => undefined);
  const canGrant = may("identity.role.grant") && account.actions.includes("grant");
  const canRevoke = may("identity.role.revoke") && account.actions.includes("revoke");
  const params = { id: account.id };
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t.roles}</h2>
      {grant.error && <Alert tone="bad">{wordsOf(grant.error)}</Alert>}
      <ul className={styles.roles}>
        {account.roles.length === 0 && <li>{t.noRoles}</li>}
        {account.roles.map((role) => (
          <li key={role} className={styles.role}>
            <Tag tone="brand">{say(ROLE_WORDS[role])}</Tag>
            {canRevoke && (
              <IconButton
                icon="close"
                size="small"
                label={t.revoke(say(ROLE_WORDS[role]))}
                onClick={() => setLeaving(role)}
              />
            )}
          </li>
        ))}
      </ul>
      {canGrant && (
        <div className={styles.grant}>
          <Select
            label={t.chooseRole}
            placeholder={t.chooseRole}
            width={220}
            value={chosen}
            options={ROLES.filter((role) => !account.roles.includes(role)).map((role) => ({
              value: role,
              label: say(ROLE_WORDS[role]),
              isDisabled: !mayHoldTogether([...account.roles, role]),
            }))}
            onChange={setChosen}
          />
          <Button
            disabled={chosen === null}
            isBusy={grant.isPending}
            onClick={() => chosen && grant.mutate({ params, body: { role: chosen } })}
          >
            {t.grant}
          </Button>
        </div>
      )}
      {leaving !== null && (
        <ConfirmDialog
          isOpen
          title={t.revoke(say(ROLE_WORDS[leaving]))}
          effect={t.revokeEffect(account.name, say(ROLE_WORDS[leaving]))}
          verb={t.revoke(say(ROLE_WORDS[leaving]))}
          isDangerous
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ params, body: { role: leaving } })}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}
