import type { Owner, TaskProposal } from "@zhigang/contract/documents";

/** A body of a task, on the lead side or supporting. */
export interface AssignedOwner {
  readonly owner: Owner;
  readonly isLead: boolean;
}

/** A department that may be meant by what is typed. */
interface Body {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly knownAs: readonly string[];
}

const MOST_FOUND = 5;

/** Departments by name, by another name or by pinyin initials; those that begin so come first. */
export function matchingBodies(bodies: readonly Body[], words: string): Body[] {
  const typed = words.trim().toLowerCase();
  if (typed === "") return [];
  const rank = ({ name, initials, knownAs }: Body) => {
    const names = [name, ...knownAs];
    if (names.includes(typed)) return 0;
    if (initials.toLowerCase().startsWith(typed) || names.some((each) => each.startsWith(typed))) return 1;
    return initials.toLowerCase().includes(typed) || names.some((each) => each.includes(typed)) ? 2 : null;
  };
  return bodies
    .flatMap((body) => {
      const place = rank(body);
      return place === null ? [] : [{ body, place }];
    })
    .sort((a, b) => a.place - b.place || a.body.name.length - b.body.name.length)
    .slice(0, MOST_FOUND)
    .map(({ body }) => body);
}

/** The bodies of a task in their order, the lead side first. */
export function ownersIn({ leads, supports }: TaskProposal): AssignedOwner[] {
  return [...leads.map((owner) => ({ owner, isLead: true })), ...supports.map((owner) => ({ owner, isLead: false }))];
}

/** The task with these bodies: that they lead is what a person set. */
export function withOwners(task: TaskProposal, owners: readonly AssignedOwner[]): TaskProposal {
  const side = (isLead: boolean) => owners.filter((each) => each.isLead === isLead).map(({ owner }) => owner);
  const leads = side(true);
  const before = task.leads.map(({ name }) => name).join();
  const isLeadSame = before === leads.map(({ name }) => name).join();
  return { ...task, leads, supports: side(false), leadBasis: isLeadSame ? task.leadBasis : "set" };
}

/** The list with one body moved up or down. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each));
}
