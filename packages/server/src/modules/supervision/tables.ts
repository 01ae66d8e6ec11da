import type {
  ActDetail,
  AuthorisingAct,
  ClockReading,
  ExtensionRequest,
  ItemActKind,
  ItemDuty,
  ItemSource,
  ItemStatus,
  Remit,
  SupervisionKind,
} from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";
import type { BurdenTables } from "./burden/burden-tables.ts";
import type { BlockerTables } from "./blocker/blocker-tables.ts";
import type { ConsequenceTables } from "./consequence/consequence-tables.ts";
import type { ControlTables } from "./control/control-tables.ts";
import type { BulletinTables } from "./bulletin/bulletin-tables.ts";
import type { InstructionTables } from "./instruction/instruction-tables.ts";
import type { ProgressTables } from "./progress/progress-tables.ts";
import type { ReportTables } from "./report/report-tables.ts";
import type { CalendarTables } from "./calendar/calendar-tables.ts";
import type { ClockTables } from "./clock/clock-proof-store.ts";
import type { RuleSetTables } from "./rule-set/rule-set-tables.ts";
import type { ScoreTables } from "./score/score-tables.ts";
import type { MeetingTables } from "./meeting/meeting-tables.ts";
import type { SheetTables } from "./sheet/sheet-tables.ts";

/** A jsonb column: read as the value, written as its JSON text. */
type Json<T> = JSONColumnType<T & object, string, string>;

/** The supervision room's tables. */
export interface SupervisionTables
  extends
    BlockerTables,
    BulletinTables,
    InstructionTables,
    CalendarTables,
    ConsequenceTables,
    ControlTables,
    ClockTables,
    RuleSetTables,
    SheetTables,
    MeetingTables,
    ProgressTables,
    ReportTables,
    ScoreTables,
    BurdenTables {
  "supervision.item": ItemTable;
  "supervision.itemAct": ItemActTable;
  "supervision.numbering": NumberingTable;
}

export interface ItemTable {
  id: string;
  number: string | null;
  title: string;
  requirement: string;
  source: ItemSource;
  kind: SupervisionKind;
  taskId: string | null;
  planId: string | null;
  parentItemId: string | null;
  survivorId: string | null;
  status: ItemStatus;
  suspendedFrom: ItemStatus | null;
  duties: Json<readonly ItemDuty[]>;
  leadDepartmentIds: string[];
  remit: Json<Remit>;
  authority: JSONColumnType<AuthorisingAct, string, string> | null;
  clockState: ClockReading["state"];
  dueOn: string | null;
  originalDueOn: string | null;
  extensions: number;
  acknowledgeBy: string | null;
  completedOn: string | null;
  extensionRequest: JSONColumnType<ExtensionRequest, string, string> | null;
  coordinationAskedOn: string | null;
  objectBy: string | null;
  concludedBy: string[];
  objectionDueOn: string | null;
  reviewOn: string | null;
  divisionCode: string | null;
  handledBy: string[];
  departmentIds: string[];
  since: Date;
  proposedAt: Date;
  actCount: number;
  version: Generated<number>;
}

export interface ItemActTable {
  itemId: string;
  number: number;
  kind: ItemActKind;
  at: Date;
  onDay: string;
  accountId: string;
  actorName: string;
  departmentId: string | null;
  reason: string | null;
  detail: Json<ActDetail>;
}

export interface NumberingTable {
  series: string;
  year: number;
  last: number;
}
