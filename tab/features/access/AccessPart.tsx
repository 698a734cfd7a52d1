import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useAccess, type Access } from '../../data/access.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './Access.module.css';
import { GiveForm } from './GiveForm.tsx';
import { GrantLine } from './GrantLine.tsx';
import { RequestLine } from './RequestLine.tsx';

/** Who may see this campaign for a time, why and until when; read when somebody wants to know. */
export default function AccessPart({ campaign }: SectionProps) {
  const text = useTexts(accessTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.title}>{text.title}</summary>
      <p className={styles.lead}>{text.lead}</p>
      {isOpen && <Inside campaignId={campaign.id} />}
    </details>
  );
}

function Inside({ campaignId }: { campaignId: string }) {
  const access = useAccess(campaignId, true);
  const troubleOf = useTroubleOf();
  const { read } = access;
  if (read.isPending) return <Spinner size="tiny" />;
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  return <Lists access={access} view={read.data} campaignId={campaignId} />;
}

interface ListsProps {
  readonly access: Access;
  readonly view: NonNullable<Access['read']['data']>;
  readonly campaignId: string;
}

function Lists({ access, view, campaignId }: ListsProps) {
  const text = useTexts(accessTexts);
  const [giving, setGiving] = useState(false);
  const { grants, requests, levels } = view;
  const gives = levels.length > 0;
  return (
    <>
      {grants.length + requests.length === 0 && <p className={styles.quiet}>{text.none}</p>}
      <ul className={styles.lines}>
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} access={access} />
        ))}
        {grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} access={access} gives={gives} />
        ))}
      </ul>
      {gives && !giving && <Button onClick={() => setGiving(true)}>{text.give}</Button>}
      {giving && (
        <GiveForm
          campaignId={campaignId}
          levels={levels}
          give={access.give}
          onClose={() => setGiving(false)}
        />
      )}
    </>
  );
}
