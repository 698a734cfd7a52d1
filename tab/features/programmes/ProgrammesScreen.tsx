import { Badge, Button, Field, SearchBox } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ProgrammeView } from '../../../src/contract/programme-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { programmeTexts } from '../../ui/texts/programmes.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { ProgrammePage } from './ProgrammePage.tsx';
import styles from './Programmes.module.css';
import { useProgrammeActs } from './use-programme-acts.ts';

/** `/programmes`: all of them; `/programmes/<id>`: one, with its campaigns. */
export default function ProgrammesScreen() {
  const [path] = useLocation();
  const [, , programmeId = ''] = path.split('/').map(decodeURIComponent);
  return programmeId === '' ? <AllProgrammes /> : <ProgrammePage programmeId={programmeId} />;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function AllProgrammes() {
  const text = useTexts(programmeTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const acts = useProgrammeActs();
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const sought = folded(useDeferredValue(typed.trim()));
  const read = useRead('GET /api/workspaces/:workspaceId/programmes', {
    params: { workspaceId: workspace.id },
  });
  if (read.isPending) return <ScreenSkeleton rows={5} />;
  if (!read.data) return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { programmes, can } = read.data;
  const found = programmes.filter(({ name, objective }) => folded(`${name} ${objective}`).includes(sought));
  const add = { label: text.add, run: () => setAdding(true) };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        can.add &&
        !isAdding && (
          <Button appearance="primary" icon={<AddRegular />} onClick={add.run}>
            {add.label}
          </Button>
        )
      }
    >
      {isAdding && <ProgrammeForm acts={acts} onClose={() => setAdding(false)} />}
      {programmes.length === 0 && !isAdding && (
        <Face
          title={text.empty.title}
          detail={text.empty.detail}
          picture={<TextBulletListRegular />}
          {...(can.add && { action: add })}
        />
      )}
      {programmes.length > 0 && (
        <Field label={text.search} className={styles.search}>
          <SearchBox value={typed} maxLength={200} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      {programmes.length > 0 && found.length === 0 && <output>{text.none}</output>}
      <ul className={styles.list}>
        {found.map((programme) => (
          <ProgrammeRow key={programme.id} programme={programme} />
        ))}
      </ul>
    </Page>
  );
}

function ProgrammeRow({ programme }: { readonly programme: ProgrammeView }) {
  const text = useTexts(programmeTexts);
  const format = useFormat();
  const today = useToday();
  const people = usePeople();
  const address = useViewAddress();
  const { id, name, objective, ownerId, start, end, budget, state } = programme;
  const day = (date: string | null): string => (date === null ? '' : format.date(date, today));
  const said = [
    people.get(ownerId)?.name ?? ownerId,
    [day(start), day(end)].filter(Boolean).join(' – '),
    budget ? format.money(budget.minor, budget.currency) : '',
  ];
  return (
    <li className={styles.programme}>
      <div className={styles.words}>
        <Link className={styles.way} href={address(`programmes/${id}`)}>
          {name}
        </Link>
        {objective !== '' && <span className={styles.objective}>{objective}</span>}
        <span className={styles.quiet}>{said.filter(Boolean).join(' · ')}</span>
      </div>
      {state === 'closed' && <Badge appearance="outline">{text.state.closed}</Badge>}
    </li>
  );
}
