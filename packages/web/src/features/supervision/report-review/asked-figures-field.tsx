import { Segmented } from "../../../kit/choice/segmented.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { MultiSelect } from "../../../kit/select/select.tsx";
import { usePlanTargets } from "./queries.ts";
import { rulesTexts } from "./rules-texts.ts";

/** Which figures a rule asks, while it is typed. */
export interface TypedFigures {
  readonly figures: "all" | "some" | "none";
  readonly targetIds: readonly string[];
}

/** What is sent: null asks all; undefined while nothing is chosen yet. */
export function readFigures({ figures, targetIds }: TypedFigures): string[] | null | undefined {
  if (figures === "all") return null;
  if (figures === "none") return [];
  return targetIds.length === 0 ? undefined : [...targetIds];
}

/** 问哪些指标: all that an item's task promises, none, or, for one plan, those chosen of its targets. */
export function AskedFiguresField(props: {
  planId: string | null;
  typed: TypedFigures;
  onChange: (part: Partial<TypedFigures>) => void;
}) {
  const { planId, typed, onChange } = props;
  const t = useTexts(rulesTexts);
  const targets = usePlanTargets(planId);
  const choices = [
    { value: "all" as const, label: t.figuresAll },
    { value: "some" as const, label: t.figuresSome, disabled: planId === null },
    { value: "none" as const, label: t.figuresNone },
  ];
  return (
    <>
      <FormField label={t.figures} hint={planId === null ? t.figuresOfPlan : t.figuresHint}>
        <Segmented
          label={t.figures}
          value={typed.figures}
          choices={choices}
          onChange={(figures) => onChange({ figures })}
        />
      </FormField>
      {typed.figures === "some" && planId !== null && (
        <FormField label={t.figuresChosen} isRequired>
          <MultiSelect values={typed.targetIds} options={targets} onChange={(targetIds) => onChange({ targetIds })} />
        </FormField>
      )}
    </>
  );
}
