import { asOfEndpoints } from "./as-of-endpoints.ts";
import { burdenEndpoints } from "./burden-endpoints.ts";
import { bulletinEndpoints } from "./bulletin-endpoints.ts";
import { calendarEndpoints } from "./calendar-endpoints.ts";
import { itemBulkEndpoints } from "./item-bulk-endpoints.ts";
import { itemEndpoints } from "./item-endpoints.ts";
import { progressEndpoints } from "./progress-endpoints.ts";
import { reportEndpoints } from "./report-endpoints.ts";
import { scoreEndpoints } from "./score-endpoints.ts";
import { ruleSetEndpoints } from "./rule-set-endpoints.ts";
import { sheetEndpoints } from "./sheet-endpoints.ts";

/** Everything that may be asked of supervision. */
export const supervisionEndpoints = {
  ...itemEndpoints,
  ...itemBulkEndpoints,
  ...calendarEndpoints,
  ...ruleSetEndpoints,
  ...sheetEndpoints,
  ...reportEndpoints,
  ...progressEndpoints,
  ...asOfEndpoints,
  ...bulletinEndpoints,
  ...scoreEndpoints,
  ...burdenEndpoints,
} as const;
