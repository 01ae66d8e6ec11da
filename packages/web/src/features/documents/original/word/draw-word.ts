import { parseAsync, renderDocument } from "docx-preview";
import { cspNonce } from "../../../../api/document-settings.ts";

/** Lays a Word document out by the browser, into a tree of its own whose styles reach nothing else; nothing in it can run or fetch. */
export async function drawWord(bytes: ArrayBuffer, host: HTMLElement): Promise<HTMLElement> {
  const options = {
    className: "docx",
    inWrapper: true,
    ignoreFonts: true,
    ignoreLastRenderedPageBreak: false,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    experimental: false,
  };
  const nodes = await renderDocument(await parseAsync(bytes, options), options);
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const root = document.createElement("div");
  root.append(...nodes.map(tamed));
  const own = styleOf(OWN_STYLE);
  const layer = document.createElement("div");
  layer.className = "marks";
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.append(root, layer);
  shadow.replaceChildren(own, sheet);
  return root;
}

/** Styles carry our nonce; links lead nowhere, for the paper is read here and not wandered from. */
function tamed(node: Node): Node {
  if (node instanceof HTMLStyleElement) return styleOf(node.textContent ?? "");
  if (node instanceof Element) {
    for (const style of node.querySelectorAll("style")) style.replaceWith(styleOf(style.textContent ?? ""));
    for (const link of node.querySelectorAll("a")) link.removeAttribute("href");
    for (const foreign of node.querySelectorAll("iframe, object, embed, script")) foreign.remove();
  }
  return node;
}

function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement("style");
  style.nonce = cspNonce();
  style.textContent = text;
  return style;
}

const OWN_STYLE = `
.sheet { position: relative; width: max-content; min-width: 100%; color: #000; }
.marks { position: absolute; inset: 0; pointer-events: none; }
.docx-wrapper { background: transparent !important; padding: 16px !important; }
.docx-wrapper > section.docx { margin-bottom: 16px !important; background: #fff; }
`;
