import { useRef, useState } from "react";
import type { DragEvent, ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./upload-drop.module.css";

/** A place to drop files on, and a button for those who do not drag. */
export function UploadDrop(props: {
  title: string;
  hint?: ReactNode;
  /** The words on the button. */
  verb: string;
  /** Endings that the file dialog offers: `.docx,.html`. */
  accept?: string;
  isMany?: boolean;
  isDisabled?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const { title, hint, verb, accept, isMany = true, isDisabled = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const handleFiles = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    if (files.length > 0 && !isDisabled) onFiles(isMany ? files : files.slice(0, 1));
  };
  const handleDrag = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(event.type !== "dragleave");
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    handleFiles(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping has the button below as its keyboard way
    <div
      role="group"
      aria-label={title}
      className={classNames(styles.drop, isOver && styles.over)}
      onDragEnter={handleDrag}
      onDragOver={handleDrag}
      onDragLeave={handleDrag}
      onDrop={handleDrop}
    >
      <span className={styles.sign}>
        <Icon name="upload" />
      </span>
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={verb}
        multiple={isMany}
        {...(accept !== undefined && { accept })}
        onChange={(event) => {
          handleFiles(event.target.files);
          // The same file may be picked again.
          event.target.value = "";
        }}
      />
      <Button kind="primary" icon="plus" disabled={isDisabled} onClick={() => input.current?.click()}>
        {verb}
      </Button>
    </div>
  );
}
