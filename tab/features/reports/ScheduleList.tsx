import { Button, Switch } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import type { ScheduleView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useCadenceWords } from '../../ui/cadence-words.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import { trashTexts } from '../../ui/texts/trash.ts';
import styles from './ScheduleList.module.css';
import { useRecipientGroups } from './recipient-groups.ts';
import { ShowAsDialog } from './ShowAsDialog.tsx';
import { TermsLine } from './TermsLine.tsx';
import { useSchedules } from './use-schedules.ts';

interface ScheduleListProps {
  readonly schedules: readonly ScheduleView[];
  /** Absent for those who may only read. */
  readonly onEdit: ((scheduleId: string) => void) | undefined;
}

/** When which report goes to whom. */
export function ScheduleList({ schedules, onEdit }: ScheduleListProps) {
  const text = useTexts(scheduleTexts);
  return (
    <section>
      <h2 className={styles.title}>{text.title}</h2>
      {schedules.length === 0 && <p className={styles.quiet}>{text.empty.detail}</p>}
      <ul className={styles.list}>
        {schedules.map((schedule) => (
          <ScheduleRow key={schedule.id} schedule={schedule} onEdit={onEdit && (() => onEdit(schedule.id))} />
        ))}
      </ul>
    </section>
  );
}

interface ScheduleRowProps {
  readonly schedule: ScheduleView;
  readonly onEdit: (() => void) | undefined;
}

function ScheduleRow({ schedule, onEdit }: ScheduleRowProps) {
  const text = useTexts(scheduleTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const { zone: mine } = useSession().me.person;
  const trash = useTexts(trashTexts);
  const run = useTexts(reportRunTexts);
  const { edit, sendNow, takeOver } = useSchedules();
  const [shown, setShown] = useState(false);
  const { deleteSchedule } = useTrash();
  const [busy, setBusy] = useState(false);
  const { name, time, zone, recipientIds, active, nextRuns } = schedule;
  const day = useCadenceWords()(schedule.cadence);
  const groups = useRecipientGroups();
  const names = listed(locale, [
    ...(schedule.groups ?? []).map(groups.nameOf),
    ...recipientIds.map((id) => people.get(id)?.name ?? id),
  ]);
  const owner = people.get(schedule.ownerId);
  const isOrphan = owner === undefined || !owner.active;
  const during = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const toggle = (): Promise<boolean> =>
    edit(schedule, { active: !active }, active ? text.pausedDone(name) : text.resumedDone(name), {
      active,
    });

  return (
    <li className={styles.row}>
      {onEdit ? (
        <Switch
          checked={active}
          disabled={busy}
          aria-label={text.active(name)}
          onChange={() => void during(toggle())}
        />
      ) : null}
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span>{spaced(locale, zone === null ? text.own(day, time) : text.fixed(day, time, zone))}</span>
        <span className={styles.quiet}>{spaced(locale, text.to(names))}</span>
        <TermsLine schedule={schedule} />
        <span className={styles.quiet}>
          {active && nextRuns[0] ? text.next(format.instant(nextRuns[0], zone ?? mine)) : text.paused}
        </span>
      </div>
      {onEdit && isOrphan && (
        <p className={styles.orphan}>
          {run.ownerLeft(owner?.name ?? schedule.ownerId)}{' '}
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={run.takeOverOf(name)}
            onClick={() => void during(takeOver(schedule))}
          >
            {run.takeOver}
          </Button>
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          icon={<SendRegular />}
          disabledFocusable={busy}
          onClick={() => void during(sendNow(schedule))}
        >
          {text.send}
        </Button>
        {onEdit && (
          <>
            <Button
              appearance="subtle"
              icon={<EyeRegular />}
              aria-label={run.showAsOf(name)}
              title={run.showAs}
              onClick={() => setShown(true)}
            />
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={text.edit(name)}
              onClick={onEdit}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              disabledFocusable={busy}
              aria-label={trash.deleteOne(name)}
              onClick={() => void during(deleteSchedule(schedule))}
            />
          </>
        )}
      </div>
      <Lasting of={shown ? schedule : undefined}>
        {(each, open) => <ShowAsDialog open={open} schedule={each} onClose={() => setShown(false)} />}
      </Lasting>
    </li>
  );
}
