import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
  Textarea,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { BulkChange, ReasonFor } from '../../../src/domain/bulk-change.ts';
import { usePeople } from '../../data/session.ts';
import { useBulkUndo } from '../../data/use-bulk-undo.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import styles from './Bulk.module.css';
import { LeftAlone } from './LeftAlone.tsx';
import { ShiftedList } from './ShiftedList.tsx';
import type { Foreseen, Outcome, useBulkChange } from './use-bulk-change.ts';

interface BulkDialogProps {
  readonly open: boolean;
  readonly batchId: string;
  readonly campaigns: readonly SummaryView[];
  readonly change: BulkChange;
  readonly foreseen: readonly Foreseen[];
  readonly bulk: ReturnType<typeof useBulkChange>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What would happen to each, then how far it is, then what came of it: with one way back for all. */
export function BulkDialog(props: BulkDialogProps) {
  const { batchId, campaigns, change, foreseen, bulk, onClose, onDone } = props;
  const text = useTexts(bulkTexts);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const tell = useTell();
  const undo = useBulkUndo();
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const isExplained = reason !== '';
  const going = useMemo(
    () => willChange(campaigns, foreseen, isExplained),
    [campaigns, foreseen, isExplained],
  );
  const { progress } = bulk;

  const go = async (): Promise<void> => {
    try {
      const came = await bulk.change(batchId, change, going, reason);
      const changed = came.filter(({ refusal }) => refusal === null).length;
      if (changed < going.length) return setOutcomes(came);
      tell.done(text.done(changed), () => void undo(batchId));
    } catch (error) {
      tell.failed(text.failed, error);
    }
    onClose();
    return onDone();
  };
  const finish = (): void => {
    onClose();
    onDone();
  };

  return (
    <Dialog open={props.open} modalType="alert" onOpenChange={(_, { open }) => open || progress || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {outcomes
              ? text.stopped(outcomes.filter(({ refusal }) => refusal === null).length)
              : text.title(going.length)}
          </DialogTitle>
          <DialogContent className={styles.words} aria-live="polite">
            {progress ? (
              <>
                <p>{text.progress(progress.done, progress.all)}</p>
                <ProgressBar
                  value={progress.done}
                  max={progress.all}
                  aria-label={text.progress(progress.done, progress.all)}
                />
              </>
            ) : outcomes ? (
              <LeftAlone outcomes={outcomes} campaigns={campaigns} />
            ) : (
              <>
                <Preview change={change} foreseen={foreseen} campaigns={campaigns} going={going.length} />
                <ReasonField foreseen={foreseen} value={typed} onChange={setReason} />
              </>
            )}
          </DialogContent>
          <DialogActions>
            {progress ? (
              <Button onClick={bulk.stop}>{text.stop}</Button>
            ) : outcomes ? (
              <>
                <Button onClick={() => void undo(batchId).then(finish)}>{text.undo}</Button>
                <Button appearance="primary" onClick={finish}>
                  {text.close}
                </Button>
              </>
            ) : (
              <>
                <Button appearance="primary" disabled={going.length === 0} onClick={() => void go()}>
                  {text.go(going.length)}
                </Button>
                <Button onClick={onClose}>{text.cancel}</Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Those that need a reason are changed once there is one. */
function willChange(
  campaigns: readonly SummaryView[],
  foreseen: readonly Foreseen[],
  isExplained: boolean,
): SummaryView[] {
  const going = foreseen.filter(
    ({ refusal, unchanged, needs }) => !refusal && !unchanged && (needs.length === 0 || isExplained),
  );
  const ids = new Set(going.map(({ campaignId }) => campaignId));
  return campaigns.filter(({ id }) => ids.has(id));
}

interface ReasonFieldProps {
  readonly foreseen: readonly Foreseen[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One reason for all that clash, or whose dates were approved; without one they stay. */
function ReasonField({ foreseen, value, onChange }: ReasonFieldProps) {
  const text = useTexts(bulkTexts);
  const need = (what: ReasonFor): number => foreseen.filter(({ needs }) => needs.includes(what)).length;
  const [clash, dates] = [need('clash'), need('dates')];
  if (clash + dates === 0) return null;
  return (
    <>
      {clash > 0 && <p>{text.clash(clash)}</p>}
      {dates > 0 && <p>{text.approvedDates(dates)}</p>}
      <Field label={text.reason} hint={text.reasonHint}>
        <Textarea value={value} maxLength={500} onChange={(_, { value: typed }) => onChange(typed)} />
      </Field>
    </>
  );
}

/** What was chosen, in words: "Owner: 林夏". */
function useWish(change: BulkChange): string {
  const text = useTexts(bulkTexts);
  const words = useWords();
  const people = usePeople();
  const kind = text.kinds[change.kind];
  if (change.kind === 'delete') return kind;
  if (change.kind === 'shift') return text.pair(kind, text.shifted(change.days));
  if (change.kind === 'status') return text.pair(kind, words.campaignStatus[change.status]);
  if ('tag' in change) return text.pair(kind, change.tag);
  return text.pair(kind, people.get(change.personId)?.name ?? change.personId);
}

interface PreviewProps extends Pick<BulkDialogProps, 'change' | 'foreseen' | 'campaigns'> {
  readonly going: number;
}

function Preview({ change, foreseen, campaigns, going }: PreviewProps) {
  const text = useTexts(bulkTexts);
  const locale = useLocale();
  const people = usePeople();
  const wish = useWish(change);
  const asked = [...new Set(foreseen.flatMap(({ askedAgainIds }) => askedAgainIds))];
  const outdated = foreseen.filter(({ outdates }) => outdates).length;
  const withdrawn = foreseen.reduce((sum, row) => sum + row.withdrawn, 0);
  const unchanged = foreseen.filter((row) => row.unchanged).length;
  const tasks = foreseen.reduce((sum, row) => sum + row.tasks, 0);
  const stays = foreseen.reduce((sum, row) => sum + row.stays, 0);
  const names = asked.map((id) => people.get(id)?.name ?? id);
  return (
    <>
      <p>
        <strong>{wish}</strong>
      </p>
      {going === 0 && <p>{text.nothing}</p>}
      {change.kind === 'shift' && (
        <ShiftedList days={change.days} foreseen={foreseen} campaigns={campaigns} />
      )}
      {change.kind === 'shift' && <p>{change.withTasks ? text.tasks(tasks) : text.onlyCampaigns}</p>}
      {stays > 0 && <p>{text.stays(stays)}</p>}
      {names.length > 0 && <p>{text.askedAgain(listed(locale, names))}</p>}
      {outdated > 0 && <p>{text.outdated(outdated)}</p>}
      {withdrawn > 0 && <p>{text.withdrawn(withdrawn)}</p>}
      {change.kind === 'delete' && going > 0 && <p>{text.restorable}</p>}
      {unchanged > 0 && <p>{text.unchanged(unchanged)}</p>}
      <LeftAlone outcomes={foreseen} campaigns={campaigns} />
    </>
  );
}
