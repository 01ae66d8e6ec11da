import type { ShownBlock, ShownNumber } from "@zhigang/contract/documents";

/** The numbers of a document that were recognised from pictures, in the order of the text. */
export function recognisedNumbers(blocks: readonly ShownBlock[]): ShownNumber[] {
  return blocks.flatMap((block) => {
    const paragraphs = block.cells?.flatMap((cell) => cell.paragraphs ?? []) ?? [block];
    return paragraphs.flatMap((paragraph) => paragraph.recognised ?? []);
  });
}
