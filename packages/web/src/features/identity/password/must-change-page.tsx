import { Navigate, useNavigate } from "react-router";
import { useSession, useSignOut } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { identityTexts } from "../texts.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import styles from "./password.module.css";

/** First sign-in with a temporary password, or an expired one: nothing else opens before it is changed. */
export function MustChangePage() {
  const t = useTexts(identityTexts);
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useSignOut();
  if (session === null) return <Navigate to="/sign-in" replace />;
  const handleChanged = () => {
    showToast({ words: t.changed });
    void navigate("/", { replace: true });
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t.mustChange}</h1>
      <p className={styles.lead}>
        {session?.passwordBecause === "expired" ? t.mustChangeExpired : t.mustChangeTemporary}
      </p>
      <ChangePasswordForm onChanged={handleChanged} />
      <Button kind="link" onClick={() => signOut.mutate()}>
        {t.signOut}
      </Button>
    </div>
  );
}
