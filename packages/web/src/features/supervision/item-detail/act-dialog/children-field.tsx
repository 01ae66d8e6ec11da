import { Button, IconButton } from "../../../../kit/button/button.tsx";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { TextArea } from "../../../../kit/input/text-area.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import type { ChildDraft } from "./act-draft.ts";
import type { FieldProps } from "./act-form.tsx";
import { actTexts } from "./texts.ts";
import styles from "./act-dialog.module.css";

const MOST_CHILDREN = 50;

/** 拆分: the parts that together are the whole item. */
export function ChildrenField({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  const { children } = draft;
  const change = (index: number, part: Partial<ChildDraft>) =>
    onChange({ children: children.map((child, at) => (at === index ? { ...child, ...part } : child)) });
  return (
    <FormField label={t.fields.children} hint={t.childrenHint} isRequired>
      <div className={styles.children}>
        {children.map((child, index) => (
          <div key={index} className={styles.child}>
            <Input
              aria-label={t.childTitle(String(index + 1))}
              placeholder={t.childTitle(String(index + 1))}
              value={child.title}
              maxLength={500}
              onChange={(title) => change(index, { title })}
            />
            <TextArea
              aria-label={t.childRequirement(String(index + 1))}
              placeholder={t.childRequirement(String(index + 1))}
              rows={2}
              value={child.requirement}
              onChange={(requirement) => change(index, { requirement })}
            />
            {children.length > 2 && (
              <IconButton
                icon="delete"
                label={t.removeChild(String(index + 1))}
                onClick={() => onChange({ children: children.filter((_, at) => at !== index) })}
              />
            )}
          </div>
        ))}
        {children.length < MOST_CHILDREN && (
          <Button
            size="small"
            icon="plus"
            onClick={() => onChange({ children: [...children, { title: "", requirement: "" }] })}
          >
            {t.addChild}
          </Button>
        )}
      </div>
    </FormField>
  );
}
