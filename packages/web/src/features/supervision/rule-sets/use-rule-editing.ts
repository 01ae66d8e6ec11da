import type { KeptRuleSet, RuleVersion } from "@zhigang/contract/supervision";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useSaveRuleDraft } from "./queries.ts";
import { contentOf, draftOf } from "./rule-draft.ts";
import type { RuleDraft } from "./rule-draft.ts";
import { ruleSetTexts } from "./texts.ts";

/** A rule set while it is written: what is typed, whether it is saved, and what somebody else did meanwhile. */
export interface RuleEditing {
  readonly draft: RuleDraft;
  readonly note: string;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly canSave: boolean;
  readonly error: Error | null;
  /** The set as somebody else saved it since it was opened here. */
  readonly conflict: KeptRuleSet | null;
  readonly change: (part: Partial<RuleDraft>) => void;
  readonly setNote: (note: string) => void;
  /** Saves against the version that was opened, or knowingly against another. */
  readonly save: (against?: number) => void;
  readonly take: (set: KeptRuleSet) => void;
}

/** Opens the draft of a set, or its latest version as the start of the next. */
export function useRuleEditing(set: KeptRuleSet, latest: RuleVersion): RuleEditing {
  const t = useTexts(ruleSetTexts);
  const [opened, setOpened] = useState(() => opening(latest));
  const [version, setVersion] = useState(set.version);
  const [isDirty, setIsDirty] = useState(false);
  const sending = useSaveRuleDraft((saved) => {
    setVersion(saved.version);
    setIsDirty(false);
    showToast({ words: t.saved });
  });
  const { draft, note } = opened;
  const content = contentOf(draft);
  const conflict = isRefusal(sending.error, "http.version_conflict") ? sending.error.details["now"] : undefined;
  const edit = (part: Partial<typeof opened>) => {
    setOpened((before) => ({ ...before, ...part }));
    setIsDirty(true);
  };
  return {
    draft,
    note,
    isDirty,
    isSaving: sending.isPending,
    canSave: content !== null && content.levels.length > 0,
    error: conflict === undefined ? sending.error : null,
    conflict: (conflict as KeptRuleSet | undefined) ?? null,
    change: (part) => edit({ draft: { ...draft, ...part } }),
    setNote: (words) => edit({ note: words }),
    save: (against = version) => {
      if (content) sending.mutate({ params: { id: set.id }, body: { content, note }, options: { version: against } });
    },
    take: (theirs) => {
      const [theirLatest] = theirs.versions;
      if (theirLatest) setOpened(opening(theirLatest));
      setVersion(theirs.version);
      setIsDirty(false);
      sending.reset();
    },
  };
}

function opening({ content, status, note }: RuleVersion): { draft: RuleDraft; note: string } {
  return { draft: draftOf(content), note: status === "drafted" ? note : "" };
}
