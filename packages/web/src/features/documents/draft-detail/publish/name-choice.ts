import type { PublishReadiness } from "@zhigang/contract/ledger";
import type { NameMeaning } from "@zhigang/domain/identity";

/** The name stays as it is written. */
export const KEEP = "keep";
/** A new department of that name is created. */
export const CREATE = "create";

export type OpenName = PublishReadiness["names"][number];

/** What a person says of one name: as written, a new department, or which department and in what sense. */
export interface NameChoice {
  /** `KEEP`, `CREATE`, or the id of a department. */
  readonly means: string;
  readonly meaning: NameMeaning;
  /** The day of a renaming. */
  readonly effectiveOn: string | null;
}

export type NameChoices = Readonly<Record<string, NameChoice>>;

export const AS_WRITTEN: NameChoice = { means: KEEP, meaning: "alias", effectiveOn: null };

/** A choice of the list; a body that a reform usually renamed is asked for its day, all else is taken as an alias. */
export function chooseName({ candidates }: OpenName, means: string): NameChoice {
  const reason = candidates.find(({ departmentId }) => departmentId === means)?.reason;
  return { means, meaning: reason === "reform" ? "later_name" : "alias", effectiveOn: null };
}

/** Whether the name means a department that is there. */
export function isDepartment({ means }: NameChoice): boolean {
  return means !== KEEP && means !== CREATE;
}

/** A renaming without its day is not said to the end. */
export function isWhole(choice: NameChoice): boolean {
  return !isDepartment(choice) || choice.meaning === "alias" || choice.effectiveOn !== null;
}

interface PublishedName {
  name: string;
  departmentId?: string;
  meaning?: NameMeaning;
  effectiveOn?: string;
  create?: { divisionCode: string; kind: string };
}

/** The choices as publishing takes them. */
export function publishedNames(
  names: readonly OpenName[],
  choices: NameChoices,
  divisionCode: string | null,
): PublishedName[] {
  return names.flatMap(({ name, kind }): PublishedName[] => {
    const { means, meaning, effectiveOn } = choices[name] ?? AS_WRITTEN;
    if (means === KEEP) return [];
    if (means === CREATE) return [{ name, create: { divisionCode: divisionCode ?? "", kind } }];
    return [
      { name, departmentId: means, meaning, ...(effectiveOn !== null && meaning !== "alias" && { effectiveOn }) },
    ];
  });
}
