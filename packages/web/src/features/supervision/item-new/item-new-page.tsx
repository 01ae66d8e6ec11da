import type { TaskSelection } from "@zhigang/contract/ledger";
import { useLocation } from "react-router";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { supervisionTexts } from "../texts.ts";
import { ItemForm } from "./item-form.tsx";
import { TasksAsItems } from "./tasks-as-items.tsx";
import { newItemTexts } from "./texts.ts";

const DEFAULTS = { from: "hand", planId: "" };

/** What the task table hands over: the tasks chosen there. */
interface Handed {
  readonly selection?: TaskSelection;
}

/** 拟办: an item by hand, or many from tasks of the ledger. */
export function ItemNewPage() {
  const t = useTexts(newItemTexts);
  const shared = useTexts(supervisionTexts);
  const [state, changeState] = useUrlState(DEFAULTS);
  const { selection } = (useLocation().state ?? {}) as Handed;
  const from = state.from === "tasks" || selection !== undefined ? "tasks" : "hand";
  return (
    <Page
      title={t.title}
      width={from === "hand" ? "reading" : "full"}
      crumbs={[{ label: shared.items, to: "/supervision/items" }]}
      toolbar={
        selection === undefined && (
          <Segmented
            label={t.way}
            value={from}
            choices={[
              { value: "hand", label: t.byHand },
              { value: "tasks", label: t.fromTasks },
            ]}
            onChange={(next) => changeState({ from: next })}
          />
        )
      }
    >
      {from === "hand" ? (
        <ItemForm />
      ) : (
        <TasksAsItems handed={selection} planId={state.planId} onPlan={(planId) => changeState({ planId })} />
      )}
    </Page>
  );
}
