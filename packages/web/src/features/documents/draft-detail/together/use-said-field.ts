import type { Owner, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import { useDeadlineText } from "../../../../kit/deadline/use-deadline-text.ts";
import { useWord } from "../../../../kit/language/texts.ts";
import type { MergeField, Proposal } from "./merge-fields.ts";

/** A field as a person reads it; the lead side of the bodies first. */
export function useSaidField(): (value: Proposal, field: MergeField) => string {
  const say = useWord();
  const deadlineText = useDeadlineText();
  const meaningOf = ({ class: kind, change, scope }: TargetProposal) =>
    [say(TARGET_CLASS_WORDS[kind]), say(CHANGE_WORDS[change]), scope ?? ""].filter((word) => word !== "").join(" · ");
  const valueOf = ({ comparator, value, unit }: TargetProposal) =>
    [say(COMPARATOR_WORDS[comparator]), value ?? "", unit].filter((word) => word !== "").join(" ");
  return (value, field) => {
    if (field === "deadline") return value.deadline ? deadlineText(value.deadline.value) : "";
    if ("leads" in value) return field === "title" ? value.title : ownersOf(value);
    if (field === "name") return value.name;
    return field === "value" ? valueOf(value) : meaningOf(value);
  };
}

function ownersOf({ leads, supports }: TaskProposal): string {
  const names = (owners: readonly Owner[]) => owners.map(({ name }) => name).join("、");
  return [names(leads), names(supports)].filter((words) => words !== "").join(" ｜ ");
}
