import { Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import type { Change } from '../../data/changes.ts';
import { moveFault } from '../../data/faults.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { isStatus, statusCodes } from '../../ui/codes.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { listTexts } from '../../ui/texts/list.ts';
import { useToasts } from '../../ui/toasts.ts';
import type { EditableColumn } from './columns.ts';
import styles from './List.module.css';

interface EditorProps {
  readonly campaign: SummaryView;
  /** Saves when something changed, then gives the focus back to the cell. */
  readonly onSave: (change: Change) => void;
  readonly onEnd: () => void;
}

/** The field of a cell. Enter or leaving saves, Escape leaves everything as it was. */
export function CellEditor({
  campaign,
  column,
  onEnd,
}: {
  campaign: SummaryView;
  column: EditableColumn;
  onEnd: () => void;
}) {
  const change = useChangeCampaign();
  const Editor = editors[column];
  return (
    <Editor
      campaign={campaign}
      onEnd={onEnd}
      onSave={(wanted) => {
        onEnd();
        void change(campaign, wanted);
      }}
    />
  );
}

const editors: Record<EditableColumn, (props: EditorProps) => ReactNode> = {
  name: NameEditor,
  status: StatusEditor,
  owner: OwnerEditor,
  flight: FlightEditor,
  budget: BudgetEditor,
};

const editing = (edit: CampaignEdit): Change => ({ kind: 'edit', edit });

/** Focus at the start; Enter and leaving commit, Escape ends. */
function EditBox({
  commit,
  onEnd,
  children,
}: {
  commit: () => void;
  onEnd: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, []);
  const finish = (how: () => void): void => {
    if (over.current) return;
    over.current = true;
    how();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      finish(event.key === 'Enter' ? commit : onEnd);
    }
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!box.current?.contains(relatedTarget)) finish(commit);
  };
  return (
    <div ref={box} role="presentation" className={styles.fields} onKeyDown={onKeyDown} onBlur={onBlur}>
      {children}
    </div>
  );
}

function NameEditor({ campaign, onSave, onEnd }: EditorProps) {
  const text = useTexts(listTexts);
  const toasts = useToasts();
  const [name, setName] = useState(campaign.name);
  const commit = (): void => {
    const wanted = name.trim();
    if (!wanted) toasts.show({ tone: 'refused', text: text.nameMissing });
    if (!wanted || wanted === campaign.name) onEnd();
    else onSave(editing({ name: wanted }));
  };
  return (
    <EditBox commit={commit} onEnd={onEnd}>
      <Input
        size="small"
        className={styles.wide}
        aria-label={text.columns.name}
        value={name}
        maxLength={160}
        onChange={(_, { value }) => setName(value)}
      />
    </EditBox>
  );
}

function StatusEditor({ campaign, onSave, onEnd }: EditorProps) {
  const text = useTexts(listTexts);
  const { campaignStatus } = useWords();
  const session = useSession();
  const [status, setStatus] = useState(campaign.status);
  const commit = (): void => (status === campaign.status ? onEnd() : onSave({ kind: 'status', status }));
  return (
    <EditBox commit={commit} onEnd={onEnd}>
      <Select
        size="small"
        className={styles.wide}
        aria-label={text.columns.status}
        value={status}
        onChange={(_, { value }) => isStatus(value) && setStatus(value)}
      >
        {statusCodes
          .filter((to) => to === campaign.status || !moveFault(session, campaign, to))
          .map((to) => (
            <option key={to} value={to}>
              {campaignStatus[to]}
            </option>
          ))}
      </Select>
    </EditBox>
  );
}

function OwnerEditor({ campaign, onSave, onEnd }: EditorProps) {
  const text = useTexts(listTexts);
  const people = usePeople();
  const [ownerId, setOwner] = useState(campaign.ownerId);
  const commit = (): void => (ownerId === campaign.ownerId ? onEnd() : onSave(editing({ ownerId })));
  return (
    <EditBox commit={commit} onEnd={onEnd}>
      <Select
        size="small"
        className={styles.wide}
        aria-label={text.columns.owner}
        value={ownerId}
        onChange={(_, { value }) => setOwner(value)}
      >
        {[...people.values()]
          .filter(
            ({ id, active, role }) =>
              id === campaign.ownerId || (active && role !== null && role !== 'guest'),
          )
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
    </EditBox>
  );
}

function FlightEditor({ campaign, onSave, onEnd }: EditorProps) {
  const text = useTexts(listTexts);
  const toasts = useToasts();
  const [start, setStart] = useState(campaign.flight?.start ?? '');
  const [end, setEnd] = useState(campaign.flight?.end ?? '');
  const commit = (): void => {
    const fault = !start !== !end ? text.bothDays : end < start ? text.reversed : undefined;
    if (fault) toasts.show({ tone: 'refused', text: fault });
    const same = start === (campaign.flight?.start ?? '') && end === (campaign.flight?.end ?? '');
    if (fault || same) onEnd();
    else onSave(start ? { kind: 'flight', flight: { start, end } } : editing({ flight: null }));
  };
  return (
    <EditBox commit={commit} onEnd={onEnd}>
      <input
        type="date"
        className={styles.date}
        aria-label={text.from}
        value={start}
        onChange={({ target }) => setStart(target.value)}
      />
      <input
        type="date"
        className={styles.date}
        aria-label={text.to}
        value={end}
        min={start}
        onChange={({ target }) => setEnd(target.value)}
      />
    </EditBox>
  );
}

function BudgetEditor({ campaign, onSave, onEnd }: EditorProps) {
  const text = useTexts(listTexts);
  const toasts = useToasts();
  const { workspace } = useSession();
  const { budget } = campaign;
  const [amount, setAmount] = useState(budget ? String(majorOf(budget)) : '');
  const [currency, setCurrency] = useState(budget?.currency ?? workspace.currency);
  const commit = (): void => {
    const major = Number(amount.replaceAll(/[\s,]/g, ''));
    const wrong = amount.trim() !== '' && !(major >= 0 && Number.isFinite(major));
    const wanted = amount.trim() === '' ? null : moneyOf(major, currency);
    const same = wanted?.minor === budget?.minor && (wanted === null || wanted.currency === budget?.currency);
    if (wrong) toasts.show({ tone: 'refused', text: text.amountWrong });
    if (wrong || same) onEnd();
    else onSave(editing({ budget: wanted }));
  };
  return (
    <EditBox commit={commit} onEnd={onEnd}>
      <Input
        size="small"
        className={styles.amount}
        aria-label={text.amount}
        inputMode="decimal"
        value={amount}
        onChange={(_, { value }) => setAmount(value)}
      />
      <Select
        size="small"
        className={styles.currency}
        aria-label={text.currency}
        value={currency}
        onChange={(_, { value }) => setCurrency(value)}
      >
        {currencyChoices(currency, workspace.currency).map((code) => (
          <option key={code}>{code}</option>
        ))}
      </Select>
    </EditBox>
  );
}
