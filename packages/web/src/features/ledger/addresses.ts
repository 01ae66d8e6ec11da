import type { Citation } from "@zhigang/contract/ledger";

/** Where the words of a citation stand, lit. */
export function citationAddress({ documentId, span }: Pick<Citation, "documentId" | "span">): string {
  return `/documents/${documentId}?span=${span[0]}-${span[1]}`;
}

/** The page of a task. */
export function taskAddress(id: string): string {
  return `/ledger/tasks/${id}`;
}

/** The task table narrowed to what is named. */
export function tasksAddress(filter: Readonly<Record<string, string>>): string {
  return `/ledger/tasks?${new URLSearchParams(filter).toString()}`;
}

/** What a department must do. A body that is no department yet is known by its name alone. */
export function departmentAddress(duty: { departmentId: string | null; name: string }): string {
  return `/ledger/departments?${new URLSearchParams({ departmentId: duty.departmentId ?? duty.name }).toString()}`;
}

/** Whether a text is one of our ids; else it is a name as written. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
