import { Link } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { resultWords } from '../../../src/contract/result-words.ts';
import {
  type DashboardFigure,
  type DashboardRows,
  type RowsOf,
  inputsBehind,
} from '../../../src/domain/dashboard-rows.ts';
import type { ResultFigure } from '../../../src/domain/result.ts';
import { useClient } from '../../data/client.ts';
import { useToday } from '../../data/clock.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { dashboardRowTexts } from '../../ui/texts/dashboard-rows.ts';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import styles from './Dashboard.module.css';
import { FigureBasis } from './FigureBasis.tsx';
import { useAmounts } from './use-amounts.ts';
import type { DashboardQuestion } from './use-dashboard.ts';
import { useFigures } from './use-figures.ts';

interface RowsPanelProps {
  readonly figure: DashboardFigure;
  readonly question: DashboardQuestion;
  readonly onClose: () => void;
}

/** What one figure rests on, row by row, each with the way to its campaign. */
export function RowsPanel({ figure, question, onClose }: RowsPanelProps) {
  const rowText = useTexts(dashboardRowTexts);
  const shell = useTexts(shellTexts);
  const client = useClient();
  const troubleOf = useTroubleOf();
  const { name } = useFigures();
  const format = useFormat();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const rows = useQuery(
    reading(client, 'GET /api/workspaces/:workspaceId/dashboard/rows', {
      params,
      query: { ...question, figure },
    }),
  );
  return (
    <SidePanel title={rowText.behind(name(figure))} closeLabel={shell.close} onClose={onClose}>
      <div className={styles.rows}>
        {rows.isPending && <ScreenSkeleton rows={6} />}
        {rows.error && !rows.data && (
          <RefusedFace inPart trouble={troubleOf(rows.error)} onRetry={() => void rows.refetch()} />
        )}
        {rows.data && (
          <>
            <p className={styles.said}>{rowText.behindOf[rows.data.of]}</p>
            <FigureBasis figure={figure} seen={rows.data} />
            {rows.data.total > rows.data.rows.length && (
              <p className={styles.said}>
                {rowText.someRows(format.number(rows.data.rows.length), format.number(rows.data.total))}
              </p>
            )}
            {rows.data.total === 0 ? <p>{rowText.noRows}</p> : <Rows figure={figure} seen={rows.data} />}
          </>
        )}
      </div>
    </SidePanel>
  );
}

function Rows({ figure, seen }: { readonly figure: DashboardFigure; readonly seen: DashboardRows }) {
  switch (seen.of) {
    case 'results':
      return <ResultRows figure={figure} rows={seen.rows} />;
    case 'tasks':
      return <TaskRows rows={seen.rows} />;
    case 'approvals':
      return <ApprovalRows rows={seen.rows} />;
    case 'goals':
      return <GoalRows rows={seen.rows} />;
  }
}

interface NamedRow {
  readonly campaignId: string;
  readonly code: string;
  readonly name: string;
}

function CampaignLink({ row, section }: { readonly row: NamedRow; readonly section: string }) {
  const { open } = useOpenCampaign();
  return (
    <Link as="button" onClick={() => open(row.campaignId, section)}>
      {row.code} {row.name}
    </Link>
  );
}

function ResultRows({ figure, rows }: { figure: DashboardFigure; rows: RowsOf<'results'> }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const words = useWords();
  const say = resultWords[useLocale()].figure;
  const format = useFormat();
  const amounts = useAmounts();
  const shown = inputsBehind(figure);
  const cell = (row: RowsOf<'results'>[number], each: ResultFigure): string => {
    if (each === 'spend' || each === 'revenue') return amounts(row[each]);
    const value = row.counts[each];
    return value === null ? '–' : format.number(value);
  };
  return (
    <DataTable
      label={rowText.behindOf.results}
      columns={[text.campaign, text.channel, ...shown.map((each) => say[each]), rowText.column.days]}
      rows={rows.map((row) => [
        <CampaignLink key="campaign" row={row} section="results" />,
        words.channel[row.channel],
        ...shown.map((each) => cell(row, each)),
        format.number(row.days),
      ])}
    />
  );
}

function TaskRows({ rows }: { readonly rows: RowsOf<'tasks'> }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const nameOf = useNameOf();
  const { zone } = useSession().me.person;
  return (
    <DataTable
      label={rowText.behindOf.tasks}
      columns={[
        rowText.column.task,
        text.campaign,
        rowText.column.person,
        rowText.column.status,
        rowText.column.due,
        rowText.column.finished,
      ]}
      rows={rows.map((row) => [
        row.title,
        <CampaignLink key="campaign" row={row} section="tasks" />,
        row.assigneeId === null ? '–' : nameOf(row.assigneeId),
        words.taskStatus[row.status],
        row.due === null ? '–' : format.date(row.due, today),
        row.completedAt === null ? '–' : format.instant(row.completedAt, zone),
      ])}
    />
  );
}

function ApprovalRows({ rows }: { readonly rows: RowsOf<'approvals'> }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const about = useTexts(subjectTexts);
  const { approvalStatus } = useWords();
  const format = useFormat();
  const { zone } = useSession().me.person;
  return (
    <DataTable
      label={rowText.behindOf.approvals}
      columns={[
        text.campaign,
        rowText.column.about,
        rowText.column.status,
        rowText.column.round,
        rowText.column.sent,
        rowText.column.closed,
      ]}
      rows={rows.map((row) => [
        <CampaignLink key="campaign" row={row} section="approvals" />,
        about[row.about],
        approvalStatus[row.status],
        format.number(row.round),
        format.instant(row.submittedAt, zone),
        row.closedAt === null ? '–' : format.instant(row.closedAt, zone),
      ])}
    />
  );
}

function GoalRows({ rows }: { readonly rows: RowsOf<'goals'> }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const format = useFormat();
  const number = (value: number | null): string => (value === null ? '–' : format.number(value, 2));
  return (
    <DataTable
      label={rowText.behindOf.goals}
      columns={[
        rowText.column.goal,
        text.campaign,
        rowText.column.state,
        rowText.column.current,
        rowText.column.target,
      ]}
      rows={rows.map((row) => [
        row.name,
        <CampaignLink key="campaign" row={row} section="goals" />,
        text.goal[row.state],
        number(row.current),
        number(row.target),
      ])}
    />
  );
}
