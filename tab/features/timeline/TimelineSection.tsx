import { Button, Select } from '@fluentui/react-components';
import { GanttChartRegular } from '@fluentui/react-icons/svg/gantt-chart';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { type Span, moveWith } from '../../../src/domain/task-plan.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useEditTask } from '../../data/use-tasks.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { Lasting } from '../../ui/Lasting.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { SheetButton, type SheetFormat } from '../../ui/SheetButton.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { type Zoom, timelineTexts, zooms } from '../../ui/texts/timeline.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import styles from './Timeline.module.css';
import { useMoveTasks } from './use-moves.ts';
import { type TimelineState, useTimeline } from './use-plan.ts';
import { WhenDialog } from './WhenDialog.tsx';

/** The plan of a campaign in time: what waits for what, what is critical, and how it compares with the baseline. */
export default function TimelineSection({ campaign }: SectionProps) {
  const troubleOf = useTroubleOf();
  const { state, tasks, frame } = useTimeline(campaign.id);
  const error = tasks.error ?? frame.error;
  if (state) return <Timeline campaign={campaign} state={state} />;
  if (!error) return <ScreenSkeleton rows={6} />;
  const retry = (): void => {
    void tasks.refetch();
    void frame.refetch();
  };
  return <RefusedFace inPart trouble={troubleOf(error)} onRetry={retry} />;
}

function Timeline({ campaign, state }: SectionProps & { readonly state: TimelineState }) {
  const text = useTexts(timelineTexts);
  const [zoom, setZoom] = useState<Zoom>('weeks');
  const [todayWanted, setTodayWanted] = useState(0);
  const [openId, setOpenId] = useState<string>();
  const announce = useAnnounce();
  const edit = useEditTask();
  const move = useMoveTasks(campaign.id);
  const { tasks, rows, plan, calendar } = state;
  const opened = tasks.find(({ id }) => id === openId);

  const moveAll = (spans: ReadonlyMap<string, Span>): void => void move(tasks, spans);
  const link = (before: TaskView, id: string): void => {
    const task = tasks.find((one) => one.id === id);
    if (!task?.canEdit) return;
    const links = (task.links ?? []).filter(({ taskId }) => taskId !== before.id);
    const next = [...links, { taskId: before.id, kind: 'endToStart' as const, lag: 0 }];
    void edit(task, { links: next }).then(
      ({ kind }) => kind === 'done' && announce(text.linked(task.title, before.title)),
    );
  };
  const titles = plan.kind === 'circle' ? tasks.filter(({ id }) => plan.ids.includes(id)) : [];

  return (
    <div className={styles.section}>
      {rows.length > 0 && (
        <TimelineTools
          campaign={campaign}
          state={state}
          zoom={zoom}
          onZoom={setZoom}
          onToday={() => setTodayWanted((count) => count + 1)}
        />
      )}
      {plan.kind === 'circle' && (
        <p role="alert">{text.circle(titles.map(({ title }) => title).join(' → '))}</p>
      )}
      {rows.length === 0 && <Face {...text.empty} picture={<GanttChartRegular />} />}
      {rows.length > 0 && plan.kind === 'plan' && (
        <>
          <TimelineChart
            state={state}
            plan={plan}
            zoom={zoom}
            todayWanted={todayWanted}
            onMove={({ moves }) => moveAll(moves.spans)}
            onLink={link}
            onOpen={setOpenId}
          />
          <TimelineLegend />
        </>
      )}
      <Unplanned tasks={plan.kind === 'circle' ? titles : state.undated} onOpen={setOpenId} />
      <Lasting of={opened}>
        {(task, isOpen) => (
          <WhenDialog
            open={isOpen}
            task={task}
            tasks={tasks}
            onClose={() => setOpenId(undefined)}
            onEdit={(change) => void edit(task, change)}
            onDates={(span) => {
              const moves = moveWith(tasks, calendar, new Map([[task.id, span]]));
              moveAll('kind' in moves ? new Map([[task.id, span]]) : moves.spans);
            }}
          />
        )}
      </Lasting>
    </div>
  );
}

interface TimelineToolsProps extends SectionProps {
  readonly state: TimelineState;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onToday: () => void;
}

function TimelineTools({ campaign, state, zoom, onZoom, onToday }: TimelineToolsProps) {
  const text = useTexts(timelineTexts);
  const format = useFormat();
  const { me } = useSession();
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const { baseline, plan } = state;
  const params = { campaignId: campaign.id };
  const keep = async (): Promise<void> => {
    try {
      await client.call('POST /api/campaigns/:campaignId/baseline', { params });
      await queries.invalidateQueries({
        queryKey: readKey('GET /api/campaigns/:campaignId/plan', { params }),
      });
      tell.done(text.baselineKept);
    } catch (error) {
      tell.failed(text.baselineNotKept, error);
    }
  };
  const download = async (kind: SheetFormat): Promise<void> => {
    try {
      const file = await client.call('GET /api/campaigns/:campaignId/plan-sheet', {
        params,
        query: { format: kind },
      });
      saveAs(`${campaign.code}.${kind}`, file);
    } catch (error) {
      tell.failed(text.notDrawn, error);
    }
  };
  const end = plan.kind === 'plan' ? plan.end : null;
  return (
    <>
      <div className={styles.toolbar}>
        <Select
          aria-label={text.zoomLabel}
          value={zoom}
          onChange={(_, { value }) => {
            const chosen = zooms.find((one) => one === value);
            if (chosen) onZoom(chosen);
          }}
        >
          {zooms.map((one) => (
            <option key={one} value={one}>
              {text.zoom[one]}
            </option>
          ))}
        </Select>
        <Button onClick={onToday}>{text.today}</Button>
        <SheetButton download={download} />
        {campaign.can.edit && (
          <Button className={styles.push} onClick={() => void keep()}>
            {text.baseline}
          </Button>
        )}
      </div>
      <div className={styles.facts}>
        {end !== null && <strong>{text.ends(format.longDate(end))}</strong>}
        {baseline && <span>{text.baselineOf(format.instant(baseline.keptAt, me.person.zone))}</span>}
      </div>
    </>
  );
}

function Unplanned({
  tasks,
  onOpen,
}: {
  readonly tasks: readonly TaskView[];
  readonly onOpen: (id: string) => void;
}) {
  const text = useTexts(timelineTexts);
  if (tasks.length === 0) return null;
  return (
    <section>
      <h3 className={styles.group}>{text.undated(tasks.length)}</h3>
      <p className={styles.said}>{text.undatedHint}</p>
      <ul className={styles.undated}>
        {tasks.map(({ id, title }) => (
          <li key={id}>
            <Button size="small" aria-label={text.open(title)} onClick={() => onOpen(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
