import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ProgrammePage as PageView } from '../../../src/contract/programme-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import { useToday } from '../../data/clock.ts';
import { useOpenCampaign, useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { programmeTexts } from '../../ui/texts/programmes.ts';
import { type Behind, ProgrammeFigures } from './ProgrammeFigures.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import styles from './Programmes.module.css';
import { useProgrammeActs } from './use-programme-acts.ts';

/** One programme: what its campaigns come to, and the campaigns behind each figure. */
export function ProgrammePage({ programmeId }: { readonly programmeId: string }) {
  const text = useTexts(programmeTexts);
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const format = useFormat();
  const today = useToday();
  const people = usePeople();
  const { actor, workspace } = useSession();
  const seesResults = may(actor, 'result.read', { workspaceId: workspace.id });
  const acts = useProgrammeActs();
  const [isEditing, setEditing] = useState(false);
  const [behind, setBehind] = useState<Behind>();
  const read = useRead('GET /api/workspaces/:workspaceId/programmes/:programmeId', {
    params: { workspaceId: workspace.id, programmeId },
  });
  if (read.isPending) return <ScreenSkeleton rows={5} />;
  if (!read.data) return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { programme, campaigns } = read.data;
  const { name, objective, ownerId, start, end, state } = programme;
  const days = [start, end].flatMap((date) => (date === null ? [] : [format.date(date, today)]));
  const said = [people.get(ownerId)?.name ?? ownerId, days.join(' – ')].filter(Boolean).join(' · ');
  const shown = behind ? campaigns.filter(behind.has) : campaigns;
  return (
    <Page
      title={name}
      lead={objective}
      actions={
        programme.can.edit &&
        !isEditing && (
          <>
            <Button aria-label={text.edit(name)} onClick={() => setEditing(true)}>
              {text.change}
            </Button>
            <Button
              onClick={() => void acts.edit(programme, { state: state === 'open' ? 'closed' : 'open' })}
            >
              {state === 'open' ? text.close : text.open}
            </Button>
          </>
        )
      }
    >
      <div className={styles.row}>
        <Link className={styles.way} href={address('programmes')}>
          {text.all}
        </Link>
        {seesResults && (
          <Link className={styles.way} href={figuresOf(address('dashboard'), programmeId)}>
            {text.figures}
          </Link>
        )}
        <span className={styles.quiet}>{said}</span>
        {state === 'closed' && <Badge appearance="outline">{text.state.closed}</Badge>}
      </div>
      {isEditing && <ProgrammeForm programme={programme} acts={acts} onClose={() => setEditing(false)} />}
      <ProgrammeFigures page={read.data} behind={behind} onBehind={setBehind} />
      <section className={styles.part}>
        <div className={styles.row}>
          <h2 className={styles.title}>{text.campaigns(format.number(shown.length))}</h2>
          {behind && (
            <Button size="small" shape="circular" onClick={() => setBehind(undefined)}>
              {behind.name} ✕ <span className={styles.hidden}>{text.every}</span>
            </Button>
          )}
        </div>
        {campaigns.length === 0 ? <p>{text.noCampaigns}</p> : <CampaignRows campaigns={shown} />}
      </section>
    </Page>
  );
}

const figuresOf = (place: string, programmeId: string): string =>
  `${place}${place.includes('?') ? '&' : '?'}programme=${encodeURIComponent(programmeId)}`;

function CampaignRows({ campaigns }: Pick<PageView, 'campaigns'>) {
  const text = useTexts(programmeTexts);
  const { campaignStatus } = useWords();
  const format = useFormat();
  const { open } = useOpenCampaign();
  const seesAmounts = campaigns.some(({ budget }) => budget !== undefined);
  const { column } = text;
  return (
    <DataTable
      label={text.title}
      columns={[column.campaign, column.status, column.days, ...(seesAmounts ? [column.budget] : [])]}
      rows={campaigns.map(({ id, code, name, status, flight, budget }) => [
        <button key="name" type="button" className={styles.campaign} onClick={() => open(id)}>
          {code} {name}
        </button>,
        campaignStatus[status],
        flight ? format.longRange(flight.start, flight.end) : '–',
        ...(seesAmounts ? [budget ? format.money(budget.minor, budget.currency) : '–'] : []),
      ])}
    />
  );
}
