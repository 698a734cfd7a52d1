import { Button } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { useAskApproval } from '../../data/ask-approval.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople } from '../../data/session.ts';
import { useProgrammes } from '../../data/use-programmes.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { briefTexts } from '../../ui/texts/briefs.ts';
import { ideaTexts } from '../../ui/texts/ideas.ts';
import { templateOriginTexts } from '../../ui/texts/template-origin.ts';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { programmeTexts } from '../../ui/texts/programmes.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import { StrategyLine } from './StrategyLine.tsx';
import styles from './Overview.module.css';

const BriefVersions = lazy(() => import('./BriefVersions.tsx'));

interface OverviewFactsProps {
  readonly campaign: CampaignView;
  /** Offers to fill in what is missing; absent for those who may not edit. */
  readonly onFill: ((field: keyof CampaignEdit) => void) | undefined;
}

/** Brief, goal, audience, dates, channels, money and people. */
export function OverviewFacts({ campaign, onFill }: OverviewFactsProps) {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { brief, goal, audience, type, flight, channels, budget, ownerId, teamIds, guestIds, tags, can } =
    campaign;
  const { audienceSize = null, regions = [], segments = [], venue = '' } = campaign;
  const { none } = useTexts(fieldTexts);
  const part = useTexts(partTexts);
  const origin = useTexts(templateOriginTexts);
  const idea = useTexts(ideaTexts);
  const address = useViewAddress();
  const ask = useAskApproval(campaign.id);
  const versions = useTexts(briefTexts);
  const [isVersions, setVersions] = useState(false);
  const channelNames = channels.map((one) => words.channel[one]);
  const fact = (field: keyof CampaignEdit, value: ReactNode, wide = false) => (
    <div className={styles.fact} data-wide={wide}>
      <dt>{words.field[field]}</dt>
      <dd>{value === '' || value === null ? <Missing field={field} onFill={onFill} /> : value}</dd>
    </div>
  );
  return (
    <dl className={styles.facts}>
      {fact(
        'brief',
        brief && (
          <>
            {brief}
            <Button
              className={styles.versionsButton}
              appearance="transparent"
              size="small"
              onClick={() => setVersions(true)}
            >
              {versions.versions}
            </Button>
          </>
        ),
        true,
      )}
      {isVersions && (
        <Suspense fallback={null}>
          <BriefVersions
            campaign={campaign}
            onEdit={onFill && (() => onFill('brief'))}
            onClose={() => setVersions(false)}
          />
        </Suspense>
      )}
      {fact('goal', goal, true)}
      <StrategyLine campaign={campaign} />
      {fact('audience', audience, true)}
      {fact('audienceSize', audienceSize === null ? null : format.number(audienceSize))}
      {fact('regions', regions.length === 0 ? null : listed(locale, regions))}
      {fact('segments', segments.length === 0 ? null : listed(locale, segments))}
      {venue !== '' && fact('venue', venue)}
      {fact('type', words.campaignType[type])}
      {fact('flight', flight && format.longRange(flight.start, flight.end))}
      {fact('channels', channelNames.length === 0 ? null : listed(locale, channelNames))}
      {can.readBudget &&
        fact(
          'budget',
          budget && (
            <span className={styles.missing}>
              {format.money(budget.minor, budget.currency)}
              {can.submitPart && (
                <Button appearance="transparent" size="small" onClick={() => ask('budgetChange')}>
                  {part.changeBudget}
                </Button>
              )}
            </span>
          ),
        )}
      {campaign.template && (
        <div className={styles.fact}>
          <dt>{origin.label}</dt>
          <dd>{spaced(locale, origin.from(campaign.template.name, campaign.template.version))}</dd>
        </div>
      )}
      {campaign.ideaId !== undefined && (
        <div className={styles.fact}>
          <dt>{idea.origin}</dt>
          <dd>
            <Link className={styles.way} href={address(`ideas/${campaign.ideaId}`)}>
              {idea.see}
            </Link>
          </dd>
        </div>
      )}
      <ProgrammeFact programmeId={campaign.programmeId ?? null} onFill={onFill} />
      {fact('ownerId', <People ids={[ownerId]} />)}
      {fact('teamIds', teamIds.length === 0 ? none : <People ids={teamIds} />)}
      {fact('guestIds', guestIds.length === 0 ? none : <People ids={guestIds} />)}
      {fact(
        'tags',
        tags.length === 0 ? (
          none
        ) : (
          <ul className={styles.tags}>
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        ),
      )}
    </dl>
  );
}

/** The programme that it serves, with its objective; that there is none is said quietly. */
function ProgrammeFact({
  programmeId,
  onFill,
}: {
  readonly programmeId: string | null;
  readonly onFill: OverviewFactsProps['onFill'];
}) {
  const text = useTexts(programmeTexts);
  const { field: labels } = useWords();
  const address = useViewAddress();
  const { list, areSeen } = useProgrammes();
  if (!areSeen || !list) return null;
  const programme = list.find(({ id }) => id === programmeId);
  return (
    <div className={styles.fact}>
      <dt>{labels.programmeId}</dt>
      <dd>
        {programme ? (
          <>
            <Link className={styles.way} href={address(`programmes/${programme.id}`)}>
              {programme.name}
            </Link>
            {programme.objective !== '' && <div>{programme.objective}</div>}
          </>
        ) : (
          <span className={styles.missing}>
            {text.unlinked}
            {onFill && (
              <Button
                appearance="transparent"
                size="small"
                aria-label={`${text.choose}: ${labels.programmeId}`}
                onClick={() => onFill('programmeId')}
              >
                {text.choose}
              </Button>
            )}
          </span>
        )}
      </dd>
    </div>
  );
}

function Missing({ field, onFill }: { field: keyof CampaignEdit; onFill: OverviewFactsProps['onFill'] }) {
  const text = useTexts(recordTexts);
  const { field: labels } = useWords();
  return (
    <span className={styles.missing}>
      {text.notYet}
      {onFill && (
        <Button
          appearance="transparent"
          size="small"
          aria-label={`${text.fill}: ${labels[field]}`}
          onClick={() => onFill(field)}
        >
          {text.fill}
        </Button>
      )}
    </span>
  );
}

function People({ ids }: { ids: readonly string[] }) {
  const people = usePeople();
  return (
    <span className={styles.people}>
      {ids.map((id) => (
        <PersonLine key={id} person={{ name: people.get(id)?.name ?? id }} size={20} />
      ))}
    </span>
  );
}
