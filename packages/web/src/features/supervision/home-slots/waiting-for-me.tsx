import type { SheetView } from "@zhigang/domain/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { useMay, useSession } from "../../../api/session.ts";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import type { IconName } from "../../../kit/icon/icon.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { StatCard, StatRow } from "../../../kit/stat-card/stat-card.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { homeSlotTexts } from "./texts.ts";
import styles from "./home-slots.module.css";

/** As many are counted one by one; beyond it the figure says so. */
const COUNTED = 100;

/** On the home page: what of supervision waits for the reader, by what their role may do. */
export function WaitingForMe() {
  const may = useMay();
  const t = useTexts(homeSlotTexts);
  if (!may("supervision.item.read")) return null;
  return (
    <section aria-label={t.supervision} className={styles.section}>
      <h2 className={styles.heading}>{t.supervision}</h2>
      <StatRow>
        <ItemsCard />
        {may("supervision.report.save") && <ReportsToWriteCard />}
        {(may("supervision.report.sign") || may("supervision.report.pass")) && <ReportsToCheckCard />}
        {may("supervision.sheet.issue") && <SheetsToIssueCard />}
        {may("supervision.sheet.answer") && <SheetsToAnswerCard />}
        {(may("supervision.blocker.raise") || may("supervision.blocker.assign")) && <BlockersCard />}
        {may("supervision.instruction.read_whole") && <InstructionsCard />}
        <MeetingsCard />
        <ProposalsCard />
        <RedLightsCard />
      </StatRow>
    </section>
  );
}

function ItemsCard() {
  const t = useTexts(homeSlotTexts);
  const page = useEndpoint(e.listItems, { query: { mine: true, limit: COUNTED } }).data;
  return (
    <WaitingCard
      page={page}
      label={t.items}
      unit={t.item}
      icon="flag"
      tone="accent"
      to="/supervision/items?view=mine"
    />
  );
}

function ReportsToWriteCard() {
  const t = useTexts(homeSlotTexts);
  const page = useEndpoint(e.listReports, { query: { toWrite: true, limit: COUNTED } }).data;
  const due = page && { ...page, items: page.items.filter(({ isMissed }) => !isMissed) };
  return (
    <WaitingCard page={due} label={t.toWrite} unit={t.report} icon="edit" tone="warn" to="/supervision/reporting" />
  );
}

function ReportsToCheckCard() {
  const t = useTexts(homeSlotTexts);
  const page = useEndpoint(e.listReports, { query: { mine: true, limit: COUNTED } }).data;
  return (
    <WaitingCard page={page} label={t.toCheck} unit={t.report} icon="document" tone="info" to="/supervision/reports" />
  );
}

function SheetsToIssueCard() {
  const t = useTexts(homeSlotTexts);
  const count = useSheetCount({});
  const to = "/supervision/sheets?view=to_issue";
  return <StatCard label={t.sheetsToIssue} value={count("to_issue")} unit={t.sheet} icon="seal" tone="warn" to={to} />;
}

/** Those whose answer is overdue are among them. */
function SheetsToAnswerCard() {
  const t = useTexts(homeSlotTexts);
  const departmentId = useSession()?.department?.id;
  const count = useSheetCount(departmentId === undefined ? {} : { departmentId });
  const [waiting, overdue] = [count("waiting"), count("overdue")];
  const value = waiting === null || overdue === null ? null : waiting + overdue;
  const to = `/supervision/sheets?view=${waiting === 0 && overdue !== 0 ? "overdue" : "waiting"}`;
  return <StatCard label={t.sheetsToAnswer} value={value} unit={t.sheet} icon="seal" tone="warn" to={to} />;
}

/** How many sheets stand in a view; null while that is not known. */
function useSheetCount(query: { readonly departmentId?: string }): (view: SheetView) => number | null {
  const counts = useEndpoint(e.countSheets, { query }).data?.counts;
  return (view) => (counts ? (counts.find((one) => one.view === view)?.count ?? 0) : null);
}

function BlockersCard() {
  const t = useTexts(homeSlotTexts);
  const mine = useEndpoint(e.countBlockers, { query: {} }).data?.mine ?? null;
  const to = "/supervision/blockers?view=mine";
  return <StatCard label={t.blockers} value={mine} unit={t.blocker} icon="warning" tone="warn" to={to} />;
}

/** The office puts in hand and reports, the leader reads what was reported to him. */
function InstructionsCard() {
  const t = useTexts(homeSlotTexts);
  const isOffice = useMay()("supervision.instruction.carry_out");
  const counts = useEndpoint(e.countInstructions, {}).data?.counts;
  const waiting = isOffice ? (["registered", "to_reply"] as const) : (["replied"] as const);
  const countOf = (view: string) => counts?.find((one) => one.view === view)?.count ?? 0;
  const [first] = waiting;
  const to = `/supervision/instructions?view=${waiting.find((view) => countOf(view) > 0) ?? first}`;
  return (
    <StatCard
      label={isOffice ? t.instructionsToCarryOut : t.instructionsToRead}
      value={counts ? waiting.reduce((sum, view) => sum + countOf(view), 0) : null}
      unit={t.instruction}
      icon="quote"
      tone="brand"
      to={to}
    />
  );
}

function MeetingsCard() {
  return useMay()("supervision.meeting.read") ? <MeetingsAhead /> : null;
}

/** For the office the minutes that are owed, for everybody else the meetings to come. */
function MeetingsAhead() {
  const t = useTexts(homeSlotTexts);
  const owesMinutes = useMay()("supervision.meeting.minute");
  const status = owesMinutes ? "held" : "convened";
  const page = useEndpoint(e.listMeetings, { query: { status, limit: COUNTED } }).data;
  return (
    <WaitingCard
      page={page}
      label={owesMinutes ? t.minutesToIssue : t.meetingsToCome}
      unit={t.meeting}
      icon="people"
      tone="info"
      to={`/supervision/meetings?status=${status}`}
    />
  );
}

/** 督查结果运用 is rare: it is told of only where some of it waits for the leader's decision or the unit's statement. */
function ProposalsCard() {
  const may = useMay();
  if (may("supervision.consequence.approve")) return <ProposalsIn status="submitted" />;
  return may("supervision.consequence.state") ? <ProposalsIn status="hearing" /> : null;
}

function ProposalsIn({ status }: { status: "submitted" | "hearing" }) {
  const t = useTexts(homeSlotTexts);
  const page = useEndpoint(e.listConsequences, { query: { status, limit: COUNTED } }).data;
  if (!page || page.items.length === 0) return null;
  return (
    <WaitingCard
      page={page}
      label={status === "submitted" ? t.proposalsToDecide : t.proposalsToAnswer}
      unit={t.proposal}
      icon="success"
      tone="brand"
      to={`/supervision/consequences?status=${status}`}
    />
  );
}

function RedLightsCard() {
  const t = useTexts(homeSlotTexts);
  const isUnit = useMay()("supervision.sheet.answer");
  const departmentId = useSession()?.department?.id;
  const whose = isUnit && departmentId !== undefined ? { departmentId } : {};
  const counts = useEndpoint(e.countLights, { query: whose }).data?.counts;
  const to = new URLSearchParams({ colour: "red", ...whose });
  return (
    <StatCard
      label={t.redLights}
      value={counts ? (counts.find(({ colour }) => colour === "red")?.count ?? 0) : null}
      unit={t.item}
      icon="spark"
      tone="bad"
      to={`/supervision/lights?${to.toString()}`}
    />
  );
}

function WaitingCard(props: {
  page: { readonly items: readonly unknown[]; readonly nextCursor: string | null } | undefined;
  label: string;
  unit: string;
  icon: IconName;
  tone: Tone;
  to: string;
}) {
  const { page, unit, ...card } = props;
  const t = useTexts(homeSlotTexts);
  const isMore = page !== undefined && page.nextCursor !== null;
  return <StatCard {...card} value={page?.items.length ?? null} unit={isMore ? t.orMore(unit) : unit} />;
}
