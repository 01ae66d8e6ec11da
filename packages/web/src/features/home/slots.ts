import { createSlot } from "../../kit/slot/create-slot.tsx";

/** What other features have waiting for the reader, above the ledger's figures. */
export const homeParts = createSlot<object>();
