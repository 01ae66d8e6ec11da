import type { ReactNode } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Language } from "@zhigang/domain/glossary";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import { sessionQuery } from "../../../api/session.ts";
import { changeAppearance, useAppearance } from "../../../kit/appearance/appearance.ts";
import { Card } from "../../../kit/card/card.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { Citation } from "../../../kit/citation/citation.tsx";
import { changeLanguage, useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { settingsTexts } from "./texts.ts";
import styles from "./settings.module.css";

/** 外观: language, light, rows and letters, each at work at once. */
export function LookCard() {
  const t = useTexts(settingsTexts);
  const language = useLanguage();
  const { scheme, density, textSize } = useAppearance();
  const keepLanguage = useKeepLanguage();
  const handleLanguage = (next: Language) => {
    changeLanguage(next);
    keepLanguage.mutate(next);
  };
  return (
    <Card title={t.look}>
      <div className={styles.rows}>
        <Row label={t.language}>
          <Segmented
            label={t.language}
            value={language}
            choices={[
              { value: "zh", label: "中文", lang: "zh-CN" },
              { value: "en", label: "English", lang: "en-US" },
            ]}
            onChange={handleLanguage}
          />
        </Row>
        <Row label={t.scheme}>
          <Segmented
            label={t.scheme}
            value={scheme}
            choices={[
              { value: "system", label: t.system, icon: "screen" },
              { value: "light", label: t.light, icon: "sun" },
              { value: "dark", label: t.dark, icon: "moon" },
            ]}
            onChange={(next) => changeAppearance({ scheme: next })}
          />
        </Row>
        <Row label={t.density}>
          <Segmented
            label={t.density}
            value={density}
            choices={[
              { value: "comfortable", label: t.comfortable },
              { value: "compact", label: t.compact },
            ]}
            onChange={(next) => changeAppearance({ density: next })}
          />
        </Row>
        <Row label={t.textSize}>
          <Segmented
            label={t.textSize}
            value={textSize}
            choices={[
              { value: "standard", label: t.standard },
              { value: "large", label: t.large },
              { value: "largest", label: t.largest },
            ]}
            onChange={(next) => changeAppearance({ textSize: next })}
          />
        </Row>
      </div>
      <p className={styles.sample}>{t.sample}</p>
      <Citation>{t.sampleWords}</Citation>
    </Card>
  );
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{props.label}</span>
      {props.children}
    </div>
  );
}

/** Keeps the language with the account, so that it is the same on every device. */
function useKeepLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) => callEndpoint(identityEndpoints.changeLanguage, { body: { language } }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}
