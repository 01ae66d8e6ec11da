import { asOfEndpoints } from "./as-of-endpoints.ts";
import { blockerEndpoints } from "./blocker-endpoints.ts";
import { burdenEndpoints } from "./burden-endpoints.ts";
import { bulletinEndpoints } from "./bulletin-endpoints.ts";
import { calendarEndpoints } from "./calendar-endpoints.ts";
import { consequenceEndpoints } from "./consequence-endpoints.ts";
import { controlEndpoints } from "./control-endpoints.ts";
import { instructionEndpoints } from "./instruction-endpoints.ts";
import { itemBulkEndpoints } from "./item-bulk-endpoints.ts";
import { itemEndpoints } from "./item-endpoints.ts";
import { meetingEndpoints } from "./meeting-endpoints.ts";
import { progressEndpoints } from "./progress-endpoints.ts";
import { reportEndpoints } from "./report-endpoints.ts";
import { scoreEndpoints } from "./score-endpoints.ts";
import { scoreFormEndpoints } from "./score-form-endpoints.ts";
import { ruleSetEndpoints } from "./rule-set-endpoints.ts";
import { sheetEndpoints } from "./sheet-endpoints.ts";

/** Everything that may be asked of supervision. */
export const supervisionEndpoints = {
  ...itemEndpoints,
  ...itemBulkEndpoints,
  ...controlEndpoints,
  ...consequenceEndpoints,
  ...calendarEndpoints,
  ...ruleSetEndpoints,
  ...sheetEndpoints,
  ...meetingEndpoints,
  ...reportEndpoints,
  ...progressEndpoints,
  ...asOfEndpoints,
  ...bulletinEndpoints,
  ...scoreEndpoints,
  ...scoreFormEndpoints,
  ...burdenEndpoints,
  ...blockerEndpoints,
  ...instructionEndpoints,
} as const;
