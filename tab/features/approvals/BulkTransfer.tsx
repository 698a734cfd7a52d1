import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { InboxLineView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';

interface BulkTransferProps {
  readonly lines: readonly InboxLineView[];
  readonly sending: boolean;
  readonly onSend: (toId: string) => void;
}

/** Hands one's own places over: to somebody who may decide, and who made none of the chosen requests. */
export function BulkTransfer({ lines, sending, onSend }: BulkTransferProps) {
  const text = useTexts(inboxTexts).transfer;
  const people = usePeople();
  const { me } = useSession();
  const [open, setOpen] = useState(false);
  const [toId, setToId] = useState<string | null>(null);
  if (!open) return <Button onClick={() => setOpen(true)}>{text.open}</Button>;
  const requesters = new Set(lines.map(({ requesterId }) => requesterId));
  const others = [...people.values()].filter(
    ({ id, active, decides }) => active && decides && id !== me.person.id && !requesters.has(id),
  );
  return (
    <>
      <PersonPicker label={text.to} people={others} value={toId} clearable={false} onChange={setToId} />
      <Button
        disabledFocusable={sending || toId === null}
        onClick={() => {
          if (toId !== null) onSend(toId);
        }}
      >
        {text.send}
      </Button>
    </>
  );
}
