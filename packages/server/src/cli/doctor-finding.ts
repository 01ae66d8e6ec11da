/** One thing the doctor looked at. `bad` stops the service, `warning` harms it, `absent` is optional. */
export interface Finding {
  readonly name: string;
  readonly state: "good" | "warning" | "bad" | "absent";
  readonly zh: string;
  readonly en: string;
  /** What to do about it. */
  readonly fix?: { readonly zh: string; readonly en: string };
}
