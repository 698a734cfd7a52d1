import { Button, Field, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type FormEvent } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { pointTexts } from '../../ui/texts/approvals-points.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { AnchorSelect } from './PointDrafts.tsx';
import styles from './PointList.module.css';
import { useActs } from './use-acts.ts';

/** Names one point without answering: for reviewers, and for who may object. */
export function NamePoint({ request }: { request: ApprovalView }) {
  const text = useTexts(pointTexts);
  const [open, setOpen] = useState(false);
  if (open) return <NamePointForm request={request} onClose={() => setOpen(false)} />;
  return (
    <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
      {text.nameNow}
    </Button>
  );
}

function NamePointForm({ request, onClose }: { request: ApprovalView; onClose: () => void }) {
  const text = useTexts(pointTexts);
  const { cancel } = useTexts(fieldTexts);
  const words = useWords();
  const tell = useTell();
  const { namePoint } = useActs(request);
  const [said, setSaid] = useState('');
  const [anchor, setAnchor] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (said.trim() === '') {
      setFault(words.refusal.commentNeeded({ facts: {} }));
      return;
    }
    setSending(true);
    const answered = await namePoint({ text: said.trim(), anchor });
    setSending(false);
    if (answered.kind === 'refused') tell.failed(text.notNamed, answered.error);
    else onClose();
  };

  return (
    <form
      noValidate
      className={styles.naming}
      aria-label={text.nameNow}
      onSubmit={(event) => void send(event)}
    >
      <Field label={text.question} required validationMessage={fault}>
        <Textarea
          autoFocus
          resize="vertical"
          maxLength={2_000}
          value={said}
          onChange={(_, { value }) => {
            setSaid(value);
            setFault(undefined);
          }}
        />
      </Field>
      <Field label={text.about}>
        <AnchorSelect label={text.about} anchor={anchor} onChange={setAnchor} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={sending}>
          {text.sendPoint}
        </Button>
        <Button size="small" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
