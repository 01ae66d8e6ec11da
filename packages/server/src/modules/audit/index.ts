export { record, recordApart, recordRefusal } from "./record.ts";
export type { Change, Subject, Witness } from "./record.ts";
