import type { Reviewer } from "@zhigang/contract/documents";
import { createContext, useContext } from "react";
import { Icon } from "../../../../kit/icon/icon.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Tag } from "../../../../kit/tag/tag.tsx";
import { Tooltip } from "../../../../kit/tooltip/tooltip.tsx";
import { togetherTexts } from "./together-texts.ts";
import styles from "./together.module.css";

/** The other windows on this draft. */
export const OtherReviewers = createContext<readonly Reviewer[]>([]);

/** Who else has the draft open; a press goes to what they look at. */
export function ReviewerList({ onGo }: { onGo: (itemId: string) => void }) {
  const t = useTexts(togetherTexts);
  const others = useContext(OtherReviewers);
  if (others.length === 0) return null;
  return (
    <ul className={styles.reviewers} aria-label={t.here}>
      {others.map((each) => {
        const name = each.isSelf ? t.you : each.name;
        const words = each.isEditing ? t.editing(name) : t.looking(name);
        return (
          <li key={each.windowId}>
            <Tooltip words={words}>
              <button
                type="button"
                className={styles.reviewer}
                aria-label={words}
                disabled={each.itemId === null}
                onClick={() => onGo(each.itemId ?? "")}
              >
                <span aria-hidden="true">{each.name.slice(0, 1)}</span>
                {each.isEditing && <Icon name="edit" />}
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

/** On an entry: who else is at it. */
export function ReviewersAt({ id }: { id: string }) {
  const t = useTexts(togetherTexts);
  const here = useContext(OtherReviewers).filter(({ itemId }) => itemId === id);
  return (
    <>
      {here.map(({ windowId, name, isSelf, isEditing }) => {
        const who = isSelf ? t.you : name;
        return (
          <Tag key={windowId} tone="info" icon={isEditing ? "edit" : "eye"}>
            {isEditing ? t.editing(who) : t.looking(who)}
          </Tag>
        );
      })}
    </>
  );
}
