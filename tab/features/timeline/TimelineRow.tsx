import { memo, type PointerEvent } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import type { PlannedTimes, Span } from '../../../src/domain/task-plan.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import type { Scale } from './scale.ts';
import type { Grip } from './shift.ts';
import styles from './Timeline.module.css';

export const rowHeight = 40;
/** Wide enough for a finger or a mouse to mean the end and not the whole. */
const gripWidth = 7;

interface TimelineRowProps {
  readonly task: TaskView;
  readonly times: PlannedTimes;
  /** Where a move that is not let go yet would put it. */
  readonly proposed: Span | undefined;
  readonly baseline: Span | undefined;
  readonly scale: Scale;
  readonly top: number;
  readonly name: string;
  readonly stop: boolean;
  readonly selected: boolean;
  readonly onPress: (event: PointerEvent<HTMLElement>, task: TaskView, grip: Grip) => void;
  readonly onLink: (event: PointerEvent<HTMLElement>, task: TaskView) => void;
  readonly onOpen: (taskId: string) => void;
}

/** One task in time: its bar, how far it may slip, where it was in the baseline, and where it will end. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { task, times, proposed, baseline, scale, top, name, stop, selected } = props;
  const text = useTexts(timelineTexts);
  const format = useFormat();
  const span = proposed ?? times.span;
  const open = isOpenTask(task.status);
  const milestone = task.milestone === true;
  const left = scale.x(span.start);
  const width = scale.length(span.start, span.due);
  const onPress = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const atEnd = !milestone && box.width > 3 * gripWidth && box.right - event.clientX < gripWidth;
    const atStart = !milestone && box.width > 3 * gripWidth && event.clientX - box.left < gripWidth;
    props.onPress(event, task, atEnd ? 'end' : atStart ? 'start' : 'all');
  };
  return (
    <li className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      <div className={styles.title}>
        <span title={task.title}>{task.title}</span>
        {open && times.forecast.due > times.span.due && (
          <span className={styles.late}>{text.ends(format.date(times.forecast.due, times.span.due))}</span>
        )}
      </div>
      <div style={{ position: 'absolute', top: 0, left: 'var(--titles)' }}>
        <Around task={task} times={times} baseline={baseline} scale={scale} moving={proposed !== undefined} />
        <button
          type="button"
          className={styles.task}
          style={milestone ? { left: left + width - 8 } : { left, width }}
          data-task={task.id}
          data-milestone={milestone}
          data-over={!open}
          data-critical={open && times.critical}
          data-moving={proposed !== undefined}
          tabIndex={stop ? 0 : -1}
          aria-pressed={selected}
          aria-label={name}
          aria-describedby="timeline-how"
          title={name}
          onPointerDown={onPress}
          onClick={() => props.onOpen(task.id)}
        />
        {task.canEdit && open && (
          <span
            className={styles.handle}
            style={{ left: left + width + (milestone ? 10 : 2) }}
            data-link
            aria-hidden
            onPointerDown={(event) => props.onLink(event, task)}
          />
        )}
      </div>
    </li>
  );
});

type AroundProps = Pick<TimelineRowProps, 'task' | 'times' | 'baseline' | 'scale'> & {
  readonly moving: boolean;
};

function Around({ task, times, baseline, scale, moving }: AroundProps) {
  const { span, forecast, slack } = times;
  const end = scale.x(span.due) + scale.dayWidth;
  const late = forecast.due > span.due;
  // Slack is in working days; a week has five of them.
  const slackWidth = Math.round((slack * 7 * scale.dayWidth) / 5);
  return (
    <>
      {baseline && (
        <span
          className={styles.was}
          style={{ left: scale.x(baseline.start), width: scale.length(baseline.start, baseline.due) }}
        />
      )}
      {!moving && isOpenTask(task.status) && !late && slack > 0 && (
        <span className={styles.slack} style={{ left: end, width: slackWidth }} />
      )}
      {!moving && late && (
        <span
          className={styles.forecast}
          style={{ left: end, width: scale.x(forecast.due) + scale.dayWidth - end }}
        />
      )}
    </>
  );
}
