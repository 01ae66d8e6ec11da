import type { DraftContent, UnsavedInput } from "@zhigang/contract/documents";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { Editing } from "./edit/editing.ts";
import { structureTexts } from "./structure/structure-texts.ts";
import { ReviewerList } from "./together/reviewers.tsx";
import { togetherTexts } from "./together/together-texts.ts";
import { UnsavedNotice } from "./together/unsaved-notice.tsx";
import type { Together } from "./together/use-draft-news.ts";
import { VersionNotice } from "./versions/version-notice.tsx";
import styles from "./review.module.css";

/** What a reviewer is told above the two sides: who else is here, what was kept, whether this is a new version. */
export function ReviewNotices(props: {
  content: DraftContent;
  text: string;
  together: Together;
  canEdit: boolean;
  unsaved: readonly UnsavedInput[];
  editing: Editing | null;
  isSelectingWords: boolean;
  onGoOn: (editing: Editing) => void;
  onGo: (itemId: string) => void;
  onChanged: () => void;
}) {
  const { content, text, together, canEdit, unsaved, editing, isSelectingWords, onGoOn, onGo, onChanged } = props;
  const t = useTexts(togetherTexts);
  const s = useTexts(structureTexts);
  return (
    <div className={styles.notices}>
      <ReviewerList onGo={onGo} />
      {together.isAway && <Alert tone="warn">{t.away}</Alert>}
      {isSelectingWords && <Alert tone="info">{s.selectingWords}</Alert>}
      {content.draft.status === "open" && (
        <VersionNotice draft={content.draft} canEdit={canEdit} onChanged={onChanged} />
      )}
      {canEdit && editing === null && <UnsavedNotice inputs={unsaved} content={content} text={text} onGoOn={onGoOn} />}
    </div>
  );
}
