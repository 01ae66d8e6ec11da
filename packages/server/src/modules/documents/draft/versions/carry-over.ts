import type { CarriedOver, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { plainWords } from "@zhigang/domain/documents";
import { newId } from "../../../../platform/ids.ts";
import { gapChange, itemChange, questionChange } from "../draft-rows.ts";
import type { DraftItem, GapRow, QuestionRow, RowChange } from "../draft-rows.ts";
import { carryTargetCorrections, carryTaskCorrections, reanchorMade } from "./carry-corrections.ts";
import { readingOf, wordsOf } from "./pair-drafts.ts";
import type { DraftSide } from "./pair-drafts.ts";

/** The step by which a new version takes over what was decided about the earlier one. */
export const CARRY_OVER = "documents.draft.carry_over";

interface Carrying {
  readonly draftId: string;
  readonly earlier: DraftSide;
  readonly now: DraftSide;
  /** Ids of this version to items of the earlier one. */
  readonly pairs: ReadonlyMap<string, DraftItem>;
}

/** The rows of a new version with the decisions, corrections, additions, answers and dismissals of the earlier one. */
export function carryOver(carrying: Carrying): { changes: RowChange[]; carried: CarriedOver } {
  const items = new ItemCarrier(carrying);
  const made = items.carryMade();
  const changes = [...carrying.now.items.flatMap((item) => items.carry(item)), ...made];
  const answers = carryAnswers(carrying);
  const dismissals = carryGaps(carrying, items.idOfMade);
  const carried = { ...items.counts, answers: answers.length, dismissals: dismissals.length };
  return { changes: [...changes, ...answers, ...dismissals], carried };
}

class ItemCarrier {
  readonly counts = { decisions: 0, corrections: 0, additions: 0, overtaken: 0 };
  /** Items made by hand: their earlier ids to those of this version. */
  readonly idOfMade = new Map<string, string>();
  private readonly carrying: Carrying;
  private readonly idOfEarlier: ReadonlyMap<string, string>;

  constructor(carrying: Carrying) {
    this.carrying = carrying;
    this.idOfEarlier = new Map([...carrying.pairs].map(([id, former]) => [former.id, id]));
  }

  /** What an item of the new version takes over; one that somebody has decided already only learns which one it was. */
  carry(item: DraftItem): RowChange[] {
    const former = this.carrying.pairs.get(item.id);
    if (!former) return [];
    const linked = { ...item, earlierItemId: former.id, version: item.version + 1 } as DraftItem;
    if (item.state !== "proposed" || former.state === "proposed") return [itemChange(item, linked)];
    return [itemChange(item, this.decided(linked, former))];
  }

  private decided(item: DraftItem, former: DraftItem): DraftItem {
    const { earlier, now } = this.carrying;
    const isSame = plainWords(wordsOf(former, earlier.text)) === plainWords(wordsOf(item, now.text));
    const by = { changedBy: former.changedBy, changedAt: former.changedAt };
    if (former.state === "rejected") return isSame ? this.rejected({ ...item, ...by }, former) : item;
    if (former.state === "accepted") {
      if (!isSame || !readsTheSame(item, former)) return item;
      this.counts.decisions += 1;
      return { ...item, ...by, state: "accepted" };
    }
    const corrected = this.corrected(item, former);
    this.counts.corrections += corrected.applied;
    this.counts.overtaken += corrected.overtaken;
    return corrected.applied === 0 ? item : ({ ...item, ...by, value: corrected.value, state: "edited" } as DraftItem);
  }

  /** What was struck out stays struck out as long as it says the same; what was merged, as long as the other is there. */
  private rejected(item: DraftItem, { rejectedBecause, mergedIntoId: former }: DraftItem): DraftItem {
    const mergedIntoId = this.idOfEarlier.get(former ?? "") ?? null;
    if (former !== null && mergedIntoId === null) return item;
    this.counts.decisions += 1;
    return { ...item, state: "rejected", rejectedBecause, mergedIntoId };
  }

  private corrected(item: DraftItem, former: DraftItem) {
    const { earlier, now } = this.carrying;
    const texts = { earlierText: earlier.text, text: now.text };
    const read = readingOf(former);
    if (former.kind === "task" && item.kind === "task")
      return carryTaskCorrections({ ...texts, read: read as TaskProposal, corrected: former.value, now: item.value });
    return carryTargetCorrections({
      ...texts,
      read: read as TargetProposal,
      corrected: former.value as TargetProposal,
      now: item.value as TargetProposal,
    });
  }

  /** What a person made by hand is made again on the same words, unless the reading now finds it by itself. */
  carryMade(): RowChange[] {
    const { earlier, now, draftId } = this.carrying;
    const made = earlier.items.filter((item) => item.state === "added" && !this.idOfEarlier.has(item.id));
    for (const item of made) this.idOfMade.set(item.id, newId());
    const changes = made.flatMap((item): RowChange[] => {
      const value = reanchorMade(item.value, earlier.text, now.text);
      if (!value) return [];
      const id = this.idOfMade.get(item.id) ?? newId();
      const anew = { ...item, id, draftId, value: this.relinked(value), earlierItemId: item.id, version: 1 };
      return [itemChange(null, anew as DraftItem)];
    });
    this.counts.additions = changes.length;
    return changes;
  }

  /** The task and the whole of a target, by their ids in this version. */
  private relinked(value: TaskProposal | TargetProposal): TaskProposal | TargetProposal {
    if ("leads" in value) return value;
    const idNow = (id: string | null) => this.idOfEarlier.get(id ?? "") ?? this.idOfMade.get(id ?? "") ?? null;
    return { ...value, taskItemId: idNow(value.taskItemId), partOfItemId: idNow(value.partOfItemId) };
  }
}

/** Whether the grammar found the same in both: a better reading of the same words is looked at again. */
function readsTheSame(item: DraftItem, former: DraftItem): boolean {
  return JSON.stringify(saidBy(readingOf(item))) === JSON.stringify(saidBy(readingOf(former)));
}

function saidBy(value: TaskProposal | TargetProposal): unknown {
  if (!("leads" in value)) return [value.name, value.comparator, value.value, value.unit, value.deadline?.value];
  const names = [value.leads, value.supports, value.others].map((owners) => owners.map(({ name }) => name));
  return [plainWords(value.title), names, value.leadBasis, value.openList, value.deadline?.value];
}

/** Answers given to the same question about the same item and the same words. */
function carryAnswers({ earlier, now, pairs }: Carrying): RowChange[] {
  const keyOf = (question: QuestionRow, itemId: string | null, text: string) =>
    JSON.stringify([question.kind, itemId, plainWords(text.slice(question.span[0], question.span[1]))]);
  const settled = new Map(
    earlier.questions
      .filter((question) => question.state !== "open")
      .map((question) => [keyOf(question, question.itemId, earlier.text), question]),
  );
  return now.questions.flatMap((question): RowChange[] => {
    const formerItem = question.itemId === null ? null : (pairs.get(question.itemId)?.id ?? question.itemId);
    const former = settled.get(keyOf(question, formerItem, now.text));
    if (!former || question.state !== "open") return [];
    const { state, answer, answeredBy, answeredAt } = former;
    return [
      questionChange(question, { ...question, state, answer, answeredBy, answeredAt, version: question.version + 1 }),
    ];
  });
}

/** Sentences dismissed, or claimed by something made by hand that was carried over too. */
function carryGaps({ earlier, now }: Carrying, idOfMade: ReadonlyMap<string, string>): RowChange[] {
  const wordsIn = ({ span }: GapRow, text: string) => plainWords(text.slice(span[0], span[1]));
  const settled = new Map(
    earlier.gaps.filter((gap) => gap.state !== "open").map((gap) => [wordsIn(gap, earlier.text), gap]),
  );
  return now.gaps.flatMap((gap): RowChange[] => {
    const former = settled.get(wordsIn(gap, now.text));
    const itemId = former?.itemId == null ? null : (idOfMade.get(former.itemId) ?? null);
    if (!former || gap.state !== "open" || (former.state === "claimed" && itemId === null)) return [];
    const { state, reason, decidedBy } = former;
    return [gapChange(gap, { ...gap, state, reason, decidedBy, itemId, version: gap.version + 1 })];
  });
}
