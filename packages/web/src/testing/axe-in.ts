import axe from "axe-core";

/** Serious and critical findings of axe in a part of the page, in words (quality U-94). Colours need a real browser. */
export async function axeIn(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations
    .filter((finding) => finding.impact === "serious" || finding.impact === "critical")
    .map((finding) => `${finding.id}: ${finding.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
