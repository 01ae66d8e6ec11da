/** Tells the operator what is going on, in both languages. */
export type ReportProgress = (zh: string, en: string) => void;
