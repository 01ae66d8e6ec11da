import { identityEndpoints } from "@zhigang/contract/identity";
import { apiAddress } from "../../api/document-settings.ts";
import { useEndpoint } from "../../api/use-endpoint.ts";
import { Alert } from "../../kit/alert/alert.tsx";
import { Card } from "../../kit/card/card.tsx";
import { ErrorState } from "../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../kit/key-value/key-value-list.tsx";
import { useTexts } from "../../kit/language/texts.ts";
import { Page } from "../../kit/page/page.tsx";
import { Skeleton } from "../../kit/skeleton/skeleton.tsx";
import { aboutTexts } from "./texts.ts";

/** 关于: name, version, purpose, the rules that hold here. */
export function AboutPage() {
  const t = useTexts(aboutTexts);
  const about = useEndpoint(identityEndpoints.getAbout, {});
  return (
    <Page title={t.title} description={t.what} width="reading">
      <Card title={t.installation}>
        {about.isPending && <Skeleton lines={4} />}
        {about.isError && <ErrorState error={about.error} onRetry={() => void about.refetch()} />}
        {about.data && (
          <KeyValueList
            columns={2}
            items={[
              { label: t.name, value: about.data.name },
              { label: t.version, value: about.data.version },
              { label: t.kind, value: about.data.isDemo ? t.demo : t.production },
              { label: t.rules, value: about.data.passwordRules.profile === "dengbao" ? t.dengbao : t.asvs },
            ]}
          />
        )}
      </Card>
      <Card title={t.security}>
        <Alert tone="warn" title={t.notClassified}>
          {t.selfTested}
        </Alert>
      </Card>
      <Card title={t.more}>
        <p>
          <a href={apiAddress("/docs")}>{t.openApi}</a>
        </p>
        <p>{t.licence}</p>
      </Card>
    </Page>
  );
}
