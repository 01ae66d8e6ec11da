import { useEffect, useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { isRefusal } from "../../../api/refusal.ts";
import { useSession, useSignIn } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input, PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useAbout } from "../queries.ts";
import { identityTexts } from "../texts.ts";
import { CodeForm } from "./code-form.tsx";
import { DemoPersonas } from "./demo-personas.tsx";
import styles from "./sign-in.module.css";

/** 登录: name and password, and in a demo the people one may be. */
export function SignInPage() {
  const t = useTexts(identityTexts);
  const session = useSession();
  const [search] = useSearchParams();
  const about = useAbout().data;
  const signIn = useSignIn(() => undefined);
  const [proven, setProven] = useState<{ loginName: string; password: string } | null>(null);
  useEffect(() => {
    document.title = `${t.signIn} · 智港 Zhigang`;
  }, [t.signIn]);
  if (session) return <Navigate to={ownAddress(search.get("from"))} replace />;
  const handleSubmit = (typed: { loginName: string; password: string }) => {
    const onError = (error: Error) => isRefusal(error, "identity.second_factor_needed") && setProven(typed);
    signIn.mutate(typed, { onError });
  };
  const handleBack = () => {
    setProven(null);
    signIn.reset();
  };
  if (proven !== null) {
    return (
      <CodeForm
        loginName={proven.loginName}
        isBusy={signIn.isPending}
        error={signIn.error}
        onSubmit={(code) => signIn.mutate({ ...proven, code })}
        onBack={handleBack}
      />
    );
  }
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t.welcome}</h1>
      <SignInForm
        isBusy={signIn.isPending}
        error={signIn.error}
        onSubmit={(loginName, password) => handleSubmit({ loginName, password })}
      />
      <p className={styles.forgotten}>{t.forgotten}</p>
      {about?.isDemo && (
        <DemoPersonas
          personas={about.demoPersonas}
          isBusy={signIn.isPending}
          onChoose={({ loginName, password }) => signIn.mutate({ loginName, password })}
        />
      )}
    </div>
  );
}

function SignInForm(props: {
  isBusy: boolean;
  error: Error | null;
  onSubmit: (loginName: string, password: string) => void;
}) {
  const { isBusy, error, onSubmit } = props;
  const t = useTexts(identityTexts);
  const wordsOf = useErrorWords();
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const missing = {
    loginName: wasTried && loginName.trim() === "" ? t.loginNameMissing : undefined,
    password: wasTried && password === "" ? t.passwordMissing : undefined,
  };
  const handleSubmit = () => {
    setWasTried(true);
    if (loginName.trim() !== "" && password !== "") onSubmit(loginName.trim(), password);
  };
  return (
    <Form onSubmit={handleSubmit} label={t.signIn}>
      {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
      <FormField label={t.loginName} error={missing.loginName}>
        <Input
          icon="person"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={loginName}
          onChange={setLoginName}
        />
      </FormField>
      <FormField label={t.password} error={missing.password}>
        <PasswordInput name="password" value={password} onChange={setPassword} />
      </FormField>
      <Button kind="primary" size="large" type="submit" isWide isBusy={isBusy}>
        {t.signIn}
      </Button>
    </Form>
  );
}

/** Only a path of this application is followed, never an address that somebody put into a link. */
function ownAddress(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : "/";
}
