import type { Account } from "@zhigang/contract/identity";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions } from "../../../kit/form-field/form-field.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { AccountActions } from "./account-actions.tsx";
import { AccountFields } from "./account-form.tsx";
import { AccountFlags } from "./account-flags.tsx";
import { useAccount, useChangeAccount } from "./queries.ts";
import { RoleGrants } from "./role-grants.tsx";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** One account beside the list: who, what they may do, and the deeds its state and one's role allow. */
export function AccountDrawer(props: { id: string | null; onClose: () => void }) {
  const { id, onClose } = props;
  const t = useTexts(accountTexts);
  const account = useAccount(id);
  return (
    <Drawer isOpen={id !== null} title={account.data?.name ?? t.detail} onClose={onClose}>
      {account.isPending && <Skeleton lines={8} />}
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && <AccountDetail key={account.data.id} account={account.data} />}
    </Drawer>
  );
}

function AccountDetail(props: { account: Account }) {
  const { account } = props;
  const t = useTexts(accountTexts);
  const format = useFormat();
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <EditForm account={account} onDone={() => setIsEditing(false)} />;
  return (
    <div className={styles.detail}>
      <KeyValueList
        columns={2}
        items={[
          { label: t.loginName, value: account.loginName },
          { label: t.status, value: <AccountFlags account={account} /> },
          { label: t.department, value: account.department?.name },
          {
            label: t.lastSignedIn,
            value: account.lastSignedInAt === null ? t.never : format.moment(account.lastSignedInAt),
          },
          { label: t.secondFactor, value: account.hasSecondFactor ? t.factorOn : t.factorOff },
          { label: t.expiresOn, value: account.expiresOn ?? t.lasting },
          { label: t.created, value: format.moment(account.createdAt) },
        ]}
      />
      {may("identity.account.change") && account.status !== "erased" && (
        <div>
          <Button size="small" icon="edit" onClick={() => setIsEditing(true)}>
            {t.edit}
          </Button>
        </div>
      )}
      <RoleGrants account={account} />
      <AccountActions account={account} />
    </div>
  );
}

function EditForm(props: { account: Account; onDone: () => void }) {
  const { account, onDone } = props;
  const t = useTexts(accountTexts);
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState({
    loginName: account.loginName,
    name: account.name,
    departmentId: account.department?.id ?? null,
    expiresOn: account.expiresOn,
  });
  const change = useChangeAccount(() => {
    showToast({ words: t.saved });
    onDone();
  });
  const handleSubmit = () => {
    const { name, departmentId, expiresOn } = draft;
    const body = { name, departmentId, expiresOn };
    change.mutate({ params: { id: account.id }, body, options: { version: account.version } });
  };
  return (
    <Form label={t.edit} onSubmit={handleSubmit}>
      {change.error && <Alert tone="bad">{wordsOf(change.error)}</Alert>}
      <AccountFields draft={draft} onChange={setDraft} errors={fieldErrors(change.error)} />
      <FormActions>
        <Button onClick={onDone}>{t.cancel}</Button>
        <Button kind="primary" type="submit" isBusy={change.isPending} disabled={draft.name.trim() === ""}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}
