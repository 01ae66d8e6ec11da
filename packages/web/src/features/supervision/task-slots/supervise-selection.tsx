import type { TaskSelection } from "@zhigang/contract/ledger";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { taskSlotTexts } from "./texts.ts";

/** For chosen tasks of the ledger: the way to put them forward as items. */
export function SuperviseSelection({ selection }: { selection: TaskSelection; count: number }) {
  const t = useTexts(taskSlotTexts);
  const may = useMay();
  const navigate = useNavigate();
  if (!may("supervision.item.propose")) return null;
  return (
    <Button size="small" icon="flag" onClick={() => void navigate("/supervision/items/new", { state: { selection } })}>
      {t.supervise}
    </Button>
  );
}
