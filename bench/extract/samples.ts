import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentContent } from "@zhigang/policy-text";
import type { Reading } from "../../packages/policy-text/gold/scoring/reading.ts";
import type { Span } from "../../packages/policy-text/src/span.ts";
import { readNow } from "../../packages/server/src/modules/documents/readers/read-now.fixtures.ts";

/** A paper of the sample city as its reader hands it over, with what a careful reader finds in it. */
export interface SamplePaper {
  readonly name: string;
  readonly content: DocumentContent;
  readonly gold: Reading;
}

/** What stands in `samples/expected`: the meaning of a paper, its places told by the words themselves. */
interface Expected {
  readonly file: string;
  readonly tasks: readonly {
    readonly title: string;
    readonly opening: string;
    readonly leads: readonly string[];
    readonly supports: readonly string[];
    readonly leadBasis: string;
    readonly deadline: string | null;
  }[];
  readonly targets: readonly {
    readonly comparator: string;
    readonly value: string;
    readonly unit: string;
    readonly deadline: string | null;
    readonly words: string;
    readonly before: string;
  }[];
  readonly references: readonly { readonly title: string | null; readonly no: string | null }[];
}

const SAMPLES = new URL("../../samples/", import.meta.url);

/** The papers of the sample city, each read from the file an office would send. */
export function loadSamplePapers(): SamplePaper[] {
  const folder = fileURLToPath(new URL("expected/", SAMPLES));
  return readdirSync(folder)
    .filter((name) => name !== "contradictions.json")
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}${name}`, "utf8")) as Expected)
    .map((expected) => {
      const { content } = readNow(
        readFileSync(fileURLToPath(new URL(`files/${expected.file}`, SAMPLES))),
        expected.file,
      );
      return { name: expected.file, content, gold: locate(expected, content.text) };
    });
}

function locate({ tasks, targets, references }: Expected, text: string): Reading {
  const nextTask = finder(text);
  const nextTarget = finder(text);
  return {
    text,
    tasks: tasks.map(({ title, opening, leads, supports, leadBasis, deadline }) => ({
      title,
      leads,
      supports,
      deadline,
      basis: leadBasis,
      span: nextTask(opening, opening),
    })),
    indicators: targets.map((target) => ({ ...target, span: nextTarget(target.before + target.words, target.words) })),
    references: references.map(({ title, no }) => ({
      title,
      number: no,
      span: finder(text)(title ?? no ?? "", title ?? ""),
    })),
  };
}

/** Finds one thing after another: the place of `words` at the end of the next `context`, from where the last was found. */
function finder(text: string): (context: string, words: string) => Span {
  let from = 0;
  return (context, words) => {
    const found = text.indexOf(context, from);
    const start = found >= 0 ? found : text.indexOf(context);
    if (start < 0) throw new Error(`The paper does not say: ${context}`);
    from = start + 1;
    return [start + context.length - words.length, start + context.length];
  };
}
