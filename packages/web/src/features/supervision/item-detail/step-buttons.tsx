import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import { ITEM_STEPS } from "@zhigang/domain/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { GRAVE_ACTIONS } from "./act-dialog/act-fields.ts";
import type { Action } from "./act-dialog/act-fields.ts";
import { itemTexts } from "./texts.ts";

/** So many acts stand as buttons; the others are in the menu. */
const IN_SIGHT = 2;

/** The acts open to the reader now: the one that moves the item on first; `1` to `9` open them by key. */
export function StepButtons(props: { item: ItemDetail; onStep: (action: Action) => void }) {
  const { item, onStep } = props;
  const t = useTexts(itemTexts);
  const say = useWord();
  const actions = item.mySteps.map(({ action }) => action);
  useShortcuts(
    t.shortcuts,
    actions.slice(0, 9).map((action, index) => ({
      keys: String(index + 1),
      label: t.open(say(ITEM_ACT_WORDS[action])),
      run: () => onStep(action),
    })),
  );
  const rest = actions.slice(IN_SIGHT);
  const forward: Action | undefined = ITEM_STEPS[item.status][0]?.action;
  return (
    <>
      {actions.slice(0, IN_SIGHT).map((action) => (
        <Button key={action} kind={action === forward ? "primary" : "plain"} onClick={() => onStep(action)}>
          {say(ITEM_ACT_WORDS[action])}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu
          side="bottomRight"
          entries={rest.map((action) => ({
            key: action,
            label: say(ITEM_ACT_WORDS[action]),
            isDangerous: GRAVE_ACTIONS.includes(action),
            onSelect: () => onStep(action),
          }))}
        >
          <Button trailingIcon="chevron-down">{t.more}</Button>
        </Menu>
      )}
    </>
  );
}
