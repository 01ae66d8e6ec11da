/** The Chinese that stands on the screen outside data and outside words that name their own language. */
export function chineseIn(root: Element, data: readonly string[] = []): string[] {
  const copy = root.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('[lang="zh-CN"], [data-data]')) own.remove();
  const spoken = [...copy.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((each) =>
    ["aria-label", "title", "placeholder"].map((name) => each.getAttribute(name) ?? ""),
  );
  const written = [copy.textContent, ...spoken].map((text) =>
    data.reduce((left, own) => left.replaceAll(own, ""), text),
  );
  return written.filter((text) => /\p{Script=Han}/u.test(text));
}
