import type { PublishReadiness } from "@zhigang/contract/ledger";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { publishTexts } from "./publish-texts.ts";

type NewVersion = NonNullable<PublishReadiness["newVersion"]>;

/** What publishing a new version does to the plan: what stays, what comes, and what leaves it, with the reason. */
export function NewVersionFacts(props: { version: NewVersion; reason: string; onReason: (reason: string) => void }) {
  const { version, reason, onReason } = props;
  const t = useTexts(publishTexts);
  const format = useFormat();
  const { title, isSuperseded, kept, added, dropped } = version;
  if (isSuperseded) return <Alert tone="bad">{t.superseded}</Alert>;
  return (
    <>
      <Alert tone="info" title={t.newVersion(title)}>
        {t.newVersionWords(format.number(kept), format.number(added), format.number(dropped.length))}
      </Alert>
      {dropped.length > 0 && (
        <>
          <details>
            <summary>{t.dropped(format.number(dropped.length))}</summary>
            <ul lang="zh-CN">
              {dropped.map((each) => (
                <li key={each.id}>{each.title}</li>
              ))}
            </ul>
          </details>
          <FormField label={t.droppedBecause} isRequired>
            <Input value={reason} onChange={onReason} maxLength={500} />
          </FormField>
        </>
      )}
    </>
  );
}
