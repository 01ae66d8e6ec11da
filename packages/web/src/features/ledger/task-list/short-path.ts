const NUMBER =
  /^(?:（[^）]{1,4}）|\([^)]{1,4}\)|第[^ ]{1,4}[章节条篇]|[0-9]+(?:[.．-][0-9]+)*|[一二三四五六七八九十百]+(?![\p{Script=Han}]))/u;
const MOST = 6;

/** The numbers of a path without its headings: 二/（三）/1 stays, （一）底座行动/12 becomes （一）/12. */
export function shortPath(path: string): string {
  return path
    .split("/")
    .map((label) => NUMBER.exec(label)?.[0] ?? clipped(label))
    .join("/");
}

function clipped(label: string): string {
  const letters = Array.from(label);
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join("")}…` : label;
}
