import type { ItemDetail, ItemLight } from "@zhigang/contract/supervision";
import { LIGHT_STATE_WORDS } from "@zhigang/domain/glossary";
import { worstLight } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { ColourMark } from "../parts/colour-mark.tsx";
import { ItemExemptions } from "./item-exemptions.tsx";
import { useItemLights } from "./queries.ts";
import { lightTexts } from "./texts.ts";
import styles from "./lights.module.css";

/** 灯 of one item: what it is and why, what it was, and the exemptions from it. */
export function ItemLightsCard({ item }: { item: ItemDetail }) {
  const t = useTexts(lightTexts);
  const lights = useItemLights(item.id);
  const [isOpen, setIsOpen] = useState(false);
  const history = lights.data?.items ?? [];
  return (
    <Card
      title={t.card}
      {...(history.length > 1 && {
        actions: (
          <Button kind="link" size="small" onClick={() => setIsOpen(true)}>
            {t.showHistory(String(history.length))}
          </Button>
        ),
      })}
    >
      <div className={styles.parts}>
        {lights.isError && <ErrorState error={lights.error} onRetry={() => void lights.refetch()} />}
        {lights.isPending ? <Skeleton lines={2} /> : <CurrentLights lights={history} />}
        <ItemExemptions item={item} />
      </div>
      <Drawer isOpen={isOpen} title={t.history} onClose={() => setIsOpen(false)}>
        <LightHistory lights={history} />
      </Drawer>
    </Card>
  );
}

/** The worst light counts and stands first; where several sets judge, the others follow. */
function CurrentLights({ lights }: { lights: readonly ItemLight[] }) {
  const t = useTexts(lightTexts);
  const language = useLanguage();
  const standing = lights.filter(({ endedAt }) => endedAt === null);
  const worst = worstLight(standing);
  if (!worst) return <p className={styles.soft}>{t.noLight}</p>;
  return (
    <div className={styles.current}>
      {[worst, ...standing.filter((light) => light !== worst)].map((light) => (
        <div key={light.ruleSetName}>
          <ColourMark colour={light.colour} isLarge={light === worst} />
          <p>{light.because[language]}</p>
          <p className={styles.soft}>
            {`${t.byRule(light.ruleSetName, String(light.ruleVersion))} · ${t.since(light.cutOffOn)}`}
          </p>
        </div>
      ))}
    </div>
  );
}

function LightHistory({ lights }: { lights: readonly ItemLight[] }) {
  const t = useTexts(lightTexts);
  const language = useLanguage();
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.history}
      entries={lights.map((light) => ({
        key: `${light.ruleSetName} ${light.knownAt}`,
        icon: "flag",
        title: <ColourMark colour={light.colour} />,
        when: format.moment(light.knownAt),
        children: (
          <div className={styles.current}>
            <p>{light.because[language]}</p>
            <p className={styles.soft}>
              {`${t.byRule(light.ruleSetName, String(light.ruleVersion))} · ${say(LIGHT_STATE_WORDS[light.state])}`}
            </p>
          </div>
        ),
      }))}
    />
  );
}
