import { reanchor } from "@zhigang/domain/documents";
import type { Selectable } from "kysely";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import type { PublishableDraft } from "../../../documents/index.ts";
import { getPlanForUpdate, getPlanRow } from "../../plan/plan-store.ts";
import type { PlanTable } from "../../tables.ts";
import type { KnownIds } from "../plan-content.ts";
import { readHeldContent } from "./version-store.ts";
import type { HeldContent, HeldTask } from "./version-store.ts";

/** A plan of the ledger and the new version of it that a draft is. */
export interface VersionMatch {
  readonly plan: Selectable<PlanTable>;
  readonly held: HeldContent;
  /** Ids of the draft's items to those that the ledger holds already. */
  readonly known: KnownIds;
  /** Tasks made by hand in the ledger, with where their words stand in the new text. */
  readonly handMade: ReadonlyMap<string, readonly [number, number]>;
  readonly dropped: { readonly tasks: readonly HeldTask[]; readonly targets: HeldContent["targets"] };
}

/** The plan that a draft is a new version of, with what becomes of what it holds; null for a plan of its own. */
export async function findVersionMatch(
  { tx }: Pick<Call, "tx">,
  source: PublishableDraft,
  lock: "read" | "change",
): Promise<VersionMatch | null> {
  const { earlier } = source;
  if (!earlier?.planId) return null;
  const plan = await (lock === "change" ? getPlanForUpdate : getPlanRow)(tx, earlier.planId);
  if (plan.status !== "published") return null;
  const held = await readHeldContent(tx, plan.id, lock);
  const heldIds = idsOfEarlierItems(source, held);
  const known = new Map(
    [...earlier.idOf].flatMap(([itemId, earlierId]): [string, string][] => {
      const id = heldIds.get(earlierId);
      return id === undefined ? [] : [[itemId, id]];
    }),
  );
  const published = new Set([...source.tasks, ...source.targets].map(({ itemId }) => known.get(itemId)));
  const handMade = findHandMade(source, held, new Set(heldIds.values()));
  return {
    plan,
    held,
    known,
    handMade,
    dropped: {
      tasks: held.tasks.filter(({ id }) => !published.has(id) && !handMade.has(id)),
      targets: held.targets.filter(({ id }) => !published.has(id)),
    },
  };
}

/** Refuses a version that was overtaken: the ledger's work would be carried from a paper that is no longer in force. */
export function requireLatest({ plan }: VersionMatch, source: PublishableDraft): void {
  if (isSuperseded({ plan }, source)) throw new AppError("ledger.version_superseded", { id: plan.id });
}

/** Whether another version was published since the one that the draft follows. */
export function isSuperseded({ plan }: Pick<VersionMatch, "plan">, { earlier }: PublishableDraft): boolean {
  return plan.draftId !== earlier?.draftId;
}

/** What each item of the earlier version became in the ledger, known by where its words stand. */
function idsOfEarlierItems({ earlier }: PublishableDraft, held: HeldContent): Map<string, string> {
  const tasks = new Map(held.tasks.map((task) => [`${task.spanStart}-${task.spanEnd}`, task.id]));
  const targets = new Map(held.targets.map((target) => [`${target.valueStart}-${target.valueEnd}`, target]));
  return new Map(
    (earlier?.items ?? []).flatMap(({ itemId, kind, span }): [string, string][] => {
      const place = `${span[0]}-${span[1]}`;
      const id = kind === "task" ? tasks.get(place) : targets.get(place)?.id;
      return id === undefined ? [] : [[itemId, id]];
    }),
  );
}

/** Tasks that no version's reading knows, as far as the new text still has their words. */
function findHandMade(
  { text }: PublishableDraft,
  { tasks }: HeldContent,
  read: ReadonlySet<string>,
): Map<string, readonly [number, number]> {
  return new Map(
    tasks
      .filter(({ id }) => !read.has(id))
      .flatMap((task): [string, readonly [number, number]][] => {
        const place = reanchor(task.quote ?? task.content, text, { near: task.spanStart });
        return place ? [[task.id, place]] : [];
      }),
  );
}
