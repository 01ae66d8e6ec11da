import type { Endpoint } from "@zhigang/contract/http";
import type { InputOf } from "../../../api/call-endpoint.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFile } from "./use-file.ts";
import styles from "./papers.module.css";

/** What each form is called, in every language. */
const NAMES = { docx: "Word", xlsx: "Excel", pdf: "PDF", svg: "SVG" } as const;

/** A button for each form in which something may be taken; a refusal is said below them. */
export function FileButtons<E extends Endpoint, F extends keyof typeof NAMES>(props: {
  endpoint: E;
  formats: readonly F[];
  inputFor: (format: F) => InputOf<E>;
}) {
  const wordsOf = useErrorWords();
  const file = useFile();
  return (
    <div className={styles.files}>
      {props.formats.map((format) => (
        <Button
          key={format}
          icon="download"
          isBusy={file.busy === format}
          disabled={file.busy !== null}
          onClick={() => void file.take(format, props.endpoint, props.inputFor(format))}
        >
          {NAMES[format]}
        </Button>
      ))}
      {file.error && <Alert tone="bad">{wordsOf(file.error)}</Alert>}
    </div>
  );
}
