import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccessView } from '../../../src/contract/access-endpoints.ts';
import type { Access } from '../../data/access.ts';
import { useTexts } from '../../ui/locale.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './Access.module.css';
import { GiveForm } from './GiveForm.tsx';
import { GrantLine } from './GrantLine.tsx';
import { RequestLine } from './RequestLine.tsx';

interface AccessListsProps {
  readonly access: Access;
  readonly view: AccessView;
}

/** Who asks, who has access for a time, and the way to give it to one more. */
export function AccessLists({ access, view }: AccessListsProps) {
  const text = useTexts(accessTexts);
  const [giving, setGiving] = useState(false);
  const { grants, requests, levels } = view;
  const gives = levels.length > 0;
  return (
    <>
      {grants.length + requests.length === 0 && <p className={styles.quiet}>{text.none}</p>}
      <ul className={styles.lines}>
        {'answer' in access &&
          requests.map((request) => <RequestLine key={request.id} request={request} access={access} />)}
        {grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} access={access} gives={gives} />
        ))}
      </ul>
      {gives && !giving && (
        <Button className={styles.give} onClick={() => setGiving(true)}>
          {text.give}
        </Button>
      )}
      {giving && (
        <GiveForm where={access.where} levels={levels} give={access.give} onClose={() => setGiving(false)} />
      )}
    </>
  );
}
