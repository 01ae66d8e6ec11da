import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** The walk over every page is the longest and sees its city as it was loaded; ten thousand rows more make it slow for all after. */
const FIRST = "every-page.test.ts";
const LAST = "ten-thousand.test.ts";

/** The order of the journeys: each worker takes the next one as it gets free. */
export class JourneySequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      Number(moduleId.endsWith(LAST)) - Number(moduleId.endsWith(FIRST));
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
