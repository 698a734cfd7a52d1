import { Badge, Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useState } from 'react';
import type { PersonaView } from '../../../src/contract/persona-endpoints.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { personaTexts } from '../../ui/texts/personas.ts';
import { PersonaForm, saidFields } from './PersonaForm.tsx';
import styles from './Personas.module.css';
import { type PersonaActs, usePersonaActs } from './use-persona-acts.ts';

/** For whom the department makes content. */
export default function PersonasScreen() {
  const text = useTexts(personaTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const acts = usePersonaActs();
  const [isAdding, setAdding] = useState(false);
  const read = useRead('GET /api/workspaces/:workspaceId/personas', {
    params: { workspaceId: workspace.id },
  });
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (!read.data) return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { personas, can } = read.data;
  const add = { label: text.add, run: () => setAdding(true) };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        can.edit &&
        !isAdding && (
          <Button appearance="primary" icon={<AddRegular />} onClick={add.run}>
            {add.label}
          </Button>
        )
      }
    >
      {isAdding && <PersonaForm acts={acts} onClose={() => setAdding(false)} />}
      {personas.length === 0 && !isAdding && (
        <Face
          title={text.empty.title}
          detail={text.empty.detail}
          picture={<PersonRegular />}
          {...(can.edit && { action: add })}
        />
      )}
      <ul className={styles.cards}>
        {personas.map((persona) => (
          <PersonaCard key={persona.id} persona={persona} mayEdit={can.edit} acts={acts} />
        ))}
      </ul>
    </Page>
  );
}

interface PersonaCardProps {
  readonly persona: PersonaView;
  readonly mayEdit: boolean;
  readonly acts: PersonaActs;
}

function PersonaCard({ persona, mayEdit, acts }: PersonaCardProps) {
  const text = useTexts(personaTexts);
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li className={styles.editing}>
        <PersonaForm persona={persona} acts={acts} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const { name, channels, state } = persona;
  const isRetired = state === 'retired';
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        {isRetired && <Badge appearance="outline">{text.retired}</Badge>}
        {mayEdit && (
          <>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(name)}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={isRetired ? <ArrowUndoRegular /> : <DismissRegular />}
              aria-label={isRetired ? text.takeUp(name) : text.retire(name)}
              onClick={() => void acts.edit(persona, { state: isRetired ? 'standing' : 'retired' })}
            />
          </>
        )}
      </div>
      <dl className={styles.facts}>
        {saidFields.map(
          (field) =>
            persona[field] !== '' && (
              <div key={field}>
                <dt>{text.said[field]}</dt>
                <dd>{persona[field]}</dd>
              </div>
            ),
        )}
        {channels.length > 0 && (
          <div>
            <dt>{text.channels}</dt>
            <dd>{channels.map((channel) => words.channel[channel]).join(' · ')}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
