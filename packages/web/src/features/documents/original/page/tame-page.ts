const GONE =
  "script, style, link, meta, base, iframe, frame, frameset, object, embed, form, input, button, select, textarea, svg, math, template, noscript, video, audio, source, img[src^='http'], img:not([src^='data:'])";
const KEPT = new Set([
  "class",
  "colspan",
  "rowspan",
  "align",
  "valign",
  "width",
  "border",
  "cellpadding",
  "cellspacing",
  "style",
  "lang",
  "dir",
  "start",
  "value",
  "type",
  "src",
  "alt",
]);

/** Taken out before the page is read: even a page that is never shown would have our own policy complain of them. */
const STYLES = /<style\b[\s\S]*?(?:<\/style\s*>|$)/gi;

/** A saved page without anything that could run, fetch, or lead away; what is left is words, tables and their look. */
export function tamePage(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(STYLES, ""), "text/html");
  for (const element of page.querySelectorAll(GONE)) element.remove();
  for (const element of page.querySelectorAll("*")) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (!KEPT.has(name) || (name === "style" && /url\s*\(|expression|position\s*:\s*fixed/i.test(value)))
        element.removeAttribute(name);
    }
  }
  for (const heading of page.querySelectorAll<HTMLElement>("h1, h2, h3")) heading.style.fontSize = "1.35em";
  return page.body.innerHTML;
}

/** The tamed page as a document of its own, with a policy that allows nothing at all. */
export function framePage(html: string): string {
  const policy = "default-src 'none'; img-src data:; style-src-attr 'unsafe-inline'";
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body style="position: relative; margin: 0; padding: 28px 32px; background: #fff; color: #111; font: 16px/1.9 'Noto Serif CJK SC', SimSun, serif; overflow-wrap: anywhere"><main>${tamePage(html)}</main></body></html>`;
}
