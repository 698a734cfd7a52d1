import { Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useAccess } from '../../data/access.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './Access.module.css';
import { AccessLists } from './AccessLists.tsx';

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
  return <AccessLists access={access} view={read.data} />;
}
