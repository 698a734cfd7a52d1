import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import { KnownFacts } from './KnownFacts.tsx';
import { LookedBefore } from './LookedBefore.tsx';
import styles from './Retrospective.module.css';
import { RetrospectiveForm } from './RetrospectiveForm.tsx';
import { useRetrospective } from './use-retrospective.ts';
import { WrittenPoints } from './WrittenPoints.tsx';

/** Before it runs, the lessons of others are what helps; from then on, one's own. */
const isAhead: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning', 'inReview', 'approved']);

/** What earlier campaigns have to say to this one, and, once it runs, what this one has to say to later ones. */
export default function RetrospectiveSection({ campaign }: SectionProps) {
  return (
    <div className={styles.section}>
      {isAhead.has(campaign.status) ? (
        <LookedBefore campaignId={campaign.id} />
      ) : (
        <LookBack campaign={campaign} />
      )}
    </div>
  );
}

function LookBack({ campaign }: SectionProps) {
  const text = useTexts(retrospectiveTexts);
  const troubleOf = useTroubleOf();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const { read, acts } = useRetrospective(campaign.id);
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { published, facts, can, version } = read.data;
  const hasEnded = campaign.status === 'ended' || campaign.status === 'retrospectiveDone';
  return (
    <>
      <p className={styles.said}>
        {published
          ? text.published(
              people.get(published.byId)?.name ?? published.byId,
              format.instant(published.at, zone),
            )
          : text.lead}
      </p>
      <KnownFacts facts={facts} />
      {can.edit ? (
        <RetrospectiveForm
          key={version}
          read={read.data}
          mayPublish={hasEnded && (can.publish || published === null)}
          acts={acts}
        />
      ) : (
        <WrittenPoints read={read.data} />
      )}
    </>
  );
}
