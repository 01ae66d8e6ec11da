import type { RuleVersion } from "@zhigang/contract/supervision";
import { RULE_VERSION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { LevelList } from "./level-words.tsx";
import { RULE_VERSION_TONES } from "./rule-version-status.ts";
import { ruleSetTexts } from "./texts.ts";
import { useSpan } from "./use-span.ts";
import styles from "./rule-sets.module.css";

/** Every version of a set, the latest first; none that was in force is ever changed. */
export function VersionHistory({ versions }: { versions: readonly RuleVersion[] }) {
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const format = useFormat();
  const spanOf = useSpan();
  const [shown, setShown] = useState<RuleVersion | null>(null);
  return (
    <Card title={t.history}>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <li key={version.number}>
            <div className={styles.row}>
              <span>{t.version(String(version.number))}</span>
              <StatusTag
                tone={RULE_VERSION_TONES[version.status]}
                word={say(RULE_VERSION_STATUS_WORDS[version.status])}
              />
              <Button kind="link" size="small" onClick={() => setShown(version)}>
                {t.show}
              </Button>
            </div>
            <p>{spanOf(version)}</p>
            {version.note !== "" && <p>{version.note}</p>}
            <p className={styles.soft}>{t.draftedBy(version.draftedBy, format.moment(version.draftedAt))}</p>
            {version.putInForceBy !== null && (
              <p className={styles.soft}>{t.inForceBy(version.putInForceBy, format.moment(version.putInForceAt))}</p>
            )}
          </li>
        ))}
      </ul>
      <Drawer isOpen={shown !== null} title={shown ? t.shown(String(shown.number)) : ""} onClose={() => setShown(null)}>
        {shown && <LevelList content={shown.content} />}
      </Drawer>
    </Card>
  );
}
