import { Button } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { PointDraft } from "./agenda-draft.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** One point in the editor with its buttons; what a person added is removed, what was proposed is left out. */
export function EditedPoint(props: {
  point: PointDraft;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onChange: (part: Partial<PointDraft>) => void;
  onTakeOff: () => void;
}) {
  const { point, isFirst, isLast, onMove, onChange, onTakeOff } = props;
  const t = useTexts(meetingTexts);
  const { title, isDropped, isByHand, dropReason } = point;
  return (
    <li className={styles.edited}>
      <div className={classNames(styles.editedTitle, isDropped && styles.out)}>{title}</div>
      <div className={styles.row}>
        <Button size="small" disabled={isFirst} aria-label={t.upPoint(title)} onClick={() => onMove(-1)}>
          {t.up}
        </Button>
        <Button size="small" disabled={isLast} aria-label={t.downPoint(title)} onClick={() => onMove(1)}>
          {t.down}
        </Button>
        {isByHand ? (
          <Button size="small" kind="quiet" aria-label={t.takeOffPoint(title)} onClick={onTakeOff}>
            {t.takeOff}
          </Button>
        ) : (
          <Button
            size="small"
            kind="quiet"
            aria-label={isDropped ? t.keepPoint(title) : t.dropPoint(title)}
            onClick={() => onChange({ isDropped: !isDropped })}
          >
            {isDropped ? t.keep : t.drop}
          </Button>
        )}
      </div>
      {isDropped && (
        <Input
          aria-label={t.dropReason}
          placeholder={t.dropReason}
          maxLength={500}
          value={dropReason}
          onChange={(words) => onChange({ dropReason: words })}
        />
      )}
    </li>
  );
}
