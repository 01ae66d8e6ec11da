import { seesWholeCity } from "@zhigang/domain/supervision";
import { useSession } from "../../../api/session.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";

/** The title of a page of items, for a unit with its name: it sees those it has to do with, and the page says so. */
export function useScopedTitle(title: string): string {
  const shared = useTexts(supervisionTexts);
  const session = useSession();
  if (!session?.department || seesWholeCity(session)) return title;
  return shared.ofDepartment(title, session.department.name);
}
