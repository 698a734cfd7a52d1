import { Button, Input, Select, Switch } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { BulkChange } from '../../../src/domain/bulk-change.ts';
import { useGoAlong } from '../../data/go-along.ts';
import { usePeople } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { statusCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import { useStable } from '../../ui/use-stable.ts';
import styles from './Bulk.module.css';
import { BulkDialog } from './BulkDialog.tsx';
import { type BulkDraft, bulkKinds, changeIn } from './bulk-draft.ts';
import { type Foreseen, useBulkChange } from './use-bulk-change.ts';

/** What was looked at, as it was selected then. */
interface Looked {
  readonly batchId: string;
  readonly change: BulkChange;
  readonly campaigns: readonly SummaryView[];
  readonly rows: readonly Foreseen[];
}

interface BulkBarProps {
  readonly chosen: readonly SummaryView[];
  readonly onClear: () => void;
  /** What is offered first. */
  readonly first?: BulkDraft['kind'];
  /** By so many days they were moved already: what that means is shown at once. */
  readonly shift?: { readonly days: number } | undefined;
  readonly onShifted?: () => void;
}

/** What is to happen to all that are selected; stands at the foot of the list, or of the calendar, while something is. */
export function BulkBar({ chosen, onClear, first, shift, onShifted }: BulkBarProps) {
  const text = useTexts(bulkTexts);
  const tell = useTell();
  const id = useId();
  const bulk = useBulkChange();
  const [draft, setDraft] = useState<BulkDraft>({ kind: first, value: '' });
  const [foreseen, setForeseen] = useState<Looked>();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLOutputElement>(null);
  const [goAlong, setGoAlong] = useGoAlong();
  const change = changeIn(draft, goAlong);
  const { progress } = bulk;

  const look = async (wanted: BulkChange): Promise<void> => {
    try {
      const rows = await bulk.preview(wanted, chosen);
      setForeseen({ batchId: crypto.randomUUID(), change: wanted, campaigns: chosen, rows });
      setOpen(true);
    } catch (error) {
      tell.failed(text.failed, error);
      onShifted?.();
    }
  };
  const lookAtShift = useStable((days: number) => void look({ kind: 'shift', days, withTasks: goAlong }));
  useEffect(() => {
    if (shift) lookAtShift(shift.days);
  }, [shift, lookAtShift]);

  // What the dialog was opened from may be gone with what it did: the focus needs a place that stays.
  const close = (): void => {
    setOpen(false);
    onShifted?.();
    requestAnimationFrame(() => place.current?.focus());
  };

  return (
    <>
      <output ref={place} tabIndex={-1} className={styles.place} />
      {chosen.length > 0 && (
        <section className={styles.bar} aria-label={text.bar}>
          <strong className={styles.chosen}>{text.chosen(chosen.length)}</strong>
          <span className={styles.what}>
            <label htmlFor={id}>{text.what}</label>
            <Select
              id={id}
              value={draft.kind ?? ''}
              onChange={(_, { value }) =>
                setDraft({ kind: bulkKinds.find((kind) => kind === value), value: '' })
              }
            >
              <option value="">{text.choose}</option>
              {bulkKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {text.kinds[kind]}
                </option>
              ))}
            </Select>
          </span>
          <ValueField draft={draft} onChange={(value) => setDraft({ ...draft, value })} />
          {draft.kind === 'shift' && (
            <Switch
              label={text.withTasks}
              checked={goAlong}
              onChange={(_, { checked }) => setGoAlong(checked)}
            />
          )}
          <Button
            appearance="primary"
            disabled={!change || progress !== undefined}
            onClick={() => change && void look(change)}
          >
            {progress && !open ? text.looking(progress.done, progress.all) : text.preview}
          </Button>
          <Button appearance="subtle" onClick={onClear}>
            {text.clear}
          </Button>
        </section>
      )}
      {foreseen && (
        <BulkDialog
          key={foreseen.batchId}
          open={open}
          batchId={foreseen.batchId}
          campaigns={foreseen.campaigns}
          change={foreseen.change}
          foreseen={foreseen.rows}
          bulk={bulk}
          onClose={close}
          onDone={onClear}
        />
      )}
    </>
  );
}

/** The field that this kind of change needs. */
function ValueField({ draft, onChange }: { draft: BulkDraft; onChange: (value: string) => void }) {
  const text = useTexts(bulkTexts);
  const words = useWords();
  const people = usePeople();
  const { kind, value } = draft;
  if (kind === undefined || kind === 'delete') return null;
  if (kind === 'addTag' || kind === 'removeTag' || kind === 'shift')
    return (
      <Input
        aria-label={kind === 'shift' ? text.daysHint : text.kinds[kind]}
        placeholder={kind === 'shift' ? text.daysHint : text.kinds[kind]}
        type={kind === 'shift' ? 'number' : 'text'}
        maxLength={40}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    );
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  const choices =
    kind === 'status'
      ? statusCodes.map((status) => ({ id: status, name: words.campaignStatus[status] }))
      : staff;
  return (
    <Select aria-label={text.kinds[kind]} value={value} onChange={(_, { value: picked }) => onChange(picked)}>
      <option value="">–</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
