import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ScheduleView } from '../../../src/contract/views.ts';
import { standardReport } from '../../../src/domain/report-definition.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { ReportBody } from './ReportBody.tsx';
import { useDataAge } from './use-data-age.ts';
import { useForeseen } from './use-foreseen.ts';
import styles from './ScheduleDialog.module.css';

interface ShowAsDialogProps {
  readonly open: boolean;
  readonly schedule: ScheduleView;
  readonly onClose: () => void;
}

/** A report as one of its recipients would see it now. */
export function ShowAsDialog({ open, schedule, onClose }: ShowAsDialogProps) {
  const text = useTexts(reportRunTexts);
  const people = usePeople();
  const { recipientIds, groups, cadence, holidays, time, zone } = schedule;
  const wanted = { recipientIds, cadence, holidays, time, zone, ...(groups && { groups }) };
  const personIds = useForeseen(wanted)?.flatMap((clock) => clock.personIds) ?? [];
  const [chosen, setChosen] = useState<string>();
  const personId = chosen ?? personIds[0] ?? '';
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface className={styles.wide}>
        <DialogBody>
          <DialogTitle>{text.showAsOf(schedule.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={text.recipient} hint={text.asHint}>
              <Select value={personId} onChange={(_, { value }) => setChosen(value)}>
                {personIds.map((id) => (
                  <option key={id} value={id}>
                    {people.get(id)?.name ?? id}
                  </option>
                ))}
              </Select>
            </Field>
            {personId !== '' && <Shown scheduleId={schedule.id} personId={personId} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Shown({ scheduleId, personId }: { scheduleId: string; personId: string }) {
  const text = useTexts(reportRunTexts);
  const format = useFormat();
  const dataAge = useDataAge();
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id, scheduleId, personId };
  const shown = useRead('GET /api/workspaces/:workspaceId/schedules/:scheduleId/as/:personId', { params });
  if (shown.isPending) return <ScreenSkeleton rows={4} />;
  if (shown.error && !shown.data) {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{troubleOf(shown.error).words}</MessageBarBody>
      </MessageBar>
    );
  }
  const { content, asked = standardReport, tooOld } = shown.data;
  const { period } = content;
  return (
    <>
      <p className={styles.who}>
        {[format.longRange(period.start, period.end), dataAge(content)].filter(Boolean).join(' · ')}
      </p>
      {tooOld && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.tooOld}</MessageBarBody>
        </MessageBar>
      )}
      <ReportBody content={content} sections={asked.sections} />
    </>
  );
}
