import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useMinutesUntil } from '../../data/clock.ts';
import { useTexts } from '../../ui/locale.tsx';
import { approvalActTexts } from '../../ui/texts/approvals-acts.ts';
import { actSpecs } from './act-spec.ts';
import { ActForm } from './ActForm.tsx';
import styles from './ApprovalsSection.module.css';
import { UrgeList } from './UrgeList.tsx';
import { actNames, type ActName } from './use-acts.ts';

/** What this reader can do besides answering: the likely things as buttons, the rest behind "More"; each opens in place. */
export function RequestActs({ request }: { request: ApprovalView }) {
  const text = useTexts(approvalActTexts);
  const [open, setOpen] = useState<ActName>();
  const { can } = request;
  const possible = actNames.filter((name) => actSpecs[name].isPossible(can));
  if (open && possible.includes(open)) {
    return <ActForm key={open} name={open} request={request} onClose={() => setOpen(undefined)} />;
  }
  if (possible.length === 0 && can.urge.length === 0) return null;
  const likely = possible.filter((name) => atHand.has(name) || possible.length <= mostAtHand);
  const rest = possible.filter((name) => !likely.includes(name));
  return (
    <section className={styles.acts} aria-label={text.title}>
      <UrgeList request={request} />
      {possible.length > 0 && (
        <div className={styles.verbs}>
          {likely.map((name) =>
            name === 'undo' && can.undoUntil !== null ? (
              <UndoButton key={name} until={can.undoUntil} onClick={() => setOpen(name)} />
            ) : (
              <Button key={name} onClick={() => setOpen(name)}>
                {text.acts[name].start}
              </Button>
            ),
          )}
          {rest.length > 0 && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle">{text.more}</Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {rest.map((name) => (
                    <MenuItem key={name} onClick={() => setOpen(name)}>
                      {text.acts[name].start}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </div>
      )}
    </section>
  );
}

const atHand: ReadonlySet<ActName> = new Set([
  'undo',
  'withdraw',
  'askToReopen',
  'reopen',
  'transfer',
  'object',
]);
const mostAtHand = 2;

function UndoButton({ until, onClick }: { until: string; onClick: () => void }) {
  const text = useTexts(approvalActTexts);
  const minutes = useMinutesUntil(until);
  return minutes > 0 ? <Button onClick={onClick}>{text.undoFor(minutes)}</Button> : null;
}
