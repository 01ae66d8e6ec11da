import { useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { useSession, useSignOut } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { EnrolSecondFactor } from "./enrol-second-factor.tsx";
import { useRereadSession, useSecondFactor } from "./queries.ts";
import { RecoveryCodeList } from "./recovery-codes.tsx";
import { factorTexts } from "./texts.ts";
import styles from "./second-factor.module.css";

/** Who must have a second factor and has none: nothing else opens before it is enrolled and the codes are kept. */
export function MustEnrolPage() {
  const t = useTexts(factorTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useSignOut();
  const reread = useRereadSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const reason = useSecondFactor().data?.reason;
  if (session === null) return <Navigate to="/sign-in" replace />;
  const handleKept = async () => {
    await reread();
    showToast({ words: t.enrolled });
    void navigate("/", { replace: true });
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{codes === null ? t.mustEnrol : t.codes}</h1>
      {codes === null ? (
        <>
          <p className={styles.lead}>{t.mustEnrolWords}</p>
          {reason && <p className={styles.faint}>{t.reason(reason.source, format.day(reason.validFrom))}</p>}
          <EnrolSecondFactor onEnrolled={setCodes} />
          <Button kind="link" onClick={() => signOut.mutate()}>
            {t.signOut}
          </Button>
        </>
      ) : (
        <RecoveryCodeList codes={codes} onKept={() => void handleKept()} />
      )}
    </div>
  );
}
