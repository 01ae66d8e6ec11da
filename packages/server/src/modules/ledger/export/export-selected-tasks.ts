import type { BodyOf } from "@zhigang/contract/http";
import type { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { filterOf } from "../batch/selection.ts";
import { exportTasks } from "./export-tasks.ts";

/** 导出所选任务: the rows a person has chosen, in the order of their plans. */
export function exportSelectedTasks(
  call: Call,
  { format, selection }: BodyOf<(typeof ledgerEndpoints)["exportSelectedTasks"]>,
): Promise<FileAnswer> {
  return exportTasks(call, { format, ...filterOf(selection) });
}
