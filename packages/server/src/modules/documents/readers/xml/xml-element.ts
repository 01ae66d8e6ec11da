/** One element of a part, with its namespace told by the prefix that office files use for it by convention. */
export interface XmlElement {
  readonly name: string;
  /** By local name; only the relationship attributes keep their prefix (`r:id`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of a name. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The `val` of a child, as office files store nearly every property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}

/** An on/off property (ISO 29500 ST_OnOff): absent is undefined, present without a value is on. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const value = found.attributes["val"];
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
