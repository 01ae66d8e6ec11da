import type { ScoreFormRow } from "@zhigang/contract/supervision";
import type { ScoreForm } from "@zhigang/domain/supervision";

/** The rules of a form with their figures, as a table shows them. */
export function figuresOf(form: ScoreForm): ScoreFormRow["rules"] {
  switch (form.kind) {
    case "deductions":
      return [
        ...form.rules.map(({ id, words, least, most }) => ({
          id,
          words,
          figures: least === most ? `−${most}` : `−${least}…−${most}`,
        })),
        ...(form.appraisal
          ? [{ id: form.appraisal.id, words: form.appraisal.words, figures: form.appraisal.most }]
          : []),
        { id: form.onlyListed.id, words: form.onlyListed.words, figures: `× ${form.onlyListed.times}` },
      ];
    case "lights":
      return form.rules.map(({ id, words, every, points }) => ({ id, words, figures: `${every} → ${points}` }));
    case "completion": {
      const { cap, floor, bonusSlope, bonusCap, supportShare } = form;
      const figures = `cap ${cap}, floor ${floor}, bonus × ${bonusSlope} ≤ ${bonusCap}, support × ${supportShare}`;
      return [{ id: "C1", words: form.words, figures }];
    }
    case "grades": {
      const pairs = (factors: Readonly<Record<string, string>>) =>
        Object.entries(factors).map(([name, factor]) => `${name} ${factor}`);
      const load = form.load.map(({ from, factor }) => `≥${from} × ${factor}`);
      const figures = [...pairs(form.grades), ...pairs(form.levels), ...load].join(", ");
      return [{ id: "D1", words: form.words, figures }];
    }
  }
}
