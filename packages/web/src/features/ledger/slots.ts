import type { TaskSelection } from "@zhigang/contract/ledger";
import { createSlot } from "../../kit/slot/create-slot.tsx";

/** Beside one task: what other rooms know of it. */
export const taskPanels = createSlot<{ taskId: string }>();

/** Among the deeds for chosen tasks: what other rooms can make of them. */
export const taskSelectionDeeds = createSlot<{ selection: TaskSelection; count: number }>();
