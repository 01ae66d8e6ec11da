import type { Meeting } from "@zhigang/contract/supervision";
import { MEETING_STATUS_WORDS } from "@zhigang/domain/glossary";
import { MEETING_STATUSES } from "@zhigang/domain/supervision";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { meetingAddress } from "../addresses.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { supervisionTexts } from "../texts.ts";
import { DoneCount } from "./done-count.tsx";
import { MEETING_TONES } from "./meeting-status.ts";
import { NewMeetingDialog } from "./new-meeting-dialog.tsx";
import { useMeetings } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

const FILTERS = { status: "", planId: "" };

/** 调度会: every meeting with its state and how many of its decisions are carried out. */
export function MeetingListPage() {
  const t = useTexts(meetingTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const navigate = useNavigate();
  const mayDraft = useMay()("supervision.meeting.draft");
  const [filters, change] = useUrlState(FILTERS);
  const [isNew, setIsNew] = useState(false);
  const status = MEETING_STATUSES.find((one) => one === filters.status);
  const planId = filters.planId === "" ? {} : { planId: filters.planId };
  const meetings = useMeetings({ ...planId, ...(status && { status }) });
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      {...(mayDraft && {
        actions: (
          <Button kind="primary" icon="plus" onClick={() => setIsNew(true)}>
            {t.newMeeting}
          </Button>
        ),
      })}
      toolbar={
        <FilterBar>
          <Select
            label={t.anyStatus}
            placeholder={t.anyStatus}
            width={150}
            isClearable
            value={status ?? null}
            options={MEETING_STATUSES.filter((value) => mayDraft || value !== "drafted").map((value) => ({
              value,
              label: say(MEETING_STATUS_WORDS[value]),
            }))}
            onChange={(value) => change({ status: value ?? "" })}
          />
          <PlanSelect value={filters.planId} onChange={(value) => change({ planId: value })} />
        </FilterBar>
      }
    >
      <DataTable
        label={t.list}
        name="meetings"
        columns={useColumns()}
        rows={meetings.items}
        keyOf={(meeting: Meeting) => meeting.id}
        onOpen={({ id }) => void navigate(meetingAddress(id))}
        isLoading={meetings.isLoading}
        error={meetings.error}
        onRetry={meetings.retry}
        hasMore={meetings.hasMore}
        onLoadMore={meetings.loadMore}
        empty={
          <EmptyState icon="people" title={t.nothing}>
            {mayDraft ? t.nothingWords : t.nothingToRead}
          </EmptyState>
        }
      />
      {isNew && <NewMeetingDialog onClose={() => setIsNew(false)} />}
    </Page>
  );
}

function useColumns(): Column<Meeting>[] {
  const { columns: t } = useTexts(meetingTexts);
  const say = useWord();
  return useMemo(
    () => [
      {
        key: "meeting",
        title: t.meeting,
        width: 260,
        grow: 3,
        render: ({ id, title }) => <Link to={meetingAddress(id)}>{title}</Link>,
      },
      {
        key: "day",
        title: t.day,
        width: 150,
        render: ({ meetsOn, startsAt }) => `${meetsOn}${startsAt === null ? "" : ` ${startsAt}`}`,
      },
      {
        key: "status",
        title: t.status,
        width: 130,
        render: ({ status }) => <StatusTag tone={MEETING_TONES[status]} word={say(MEETING_STATUS_WORDS[status])} />,
      },
      { key: "done", title: t.done, width: 220, render: (meeting) => <DoneCount meeting={meeting} /> },
      { key: "chair", title: t.chair, width: 150, grow: 1, render: ({ chair }) => chair },
      { key: "place", title: t.place, width: 180, grow: 1, render: ({ place }) => place },
    ],
    [t, say],
  );
}
