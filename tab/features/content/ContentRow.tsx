import { Badge, Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ContentItemView, ContentView } from '../../../src/contract/content-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { ContentState, ContentStep } from '../../../src/domain/content-item.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { isWebAddress } from '../../../src/domain/web-address.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople } from '../../data/session.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { contentTexts } from '../../ui/texts/content.ts';
import styles from './Content.module.css';
import { usePersonas } from './use-personas.ts';
import { ContentForm } from './ContentForm.tsx';
import { ItemFiles } from './ItemFiles.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { ContentActs } from './use-content.ts';

interface ContentRowProps {
  readonly item: ContentItemView;
  readonly campaign: CampaignView;
  readonly can: ContentView['can'];
  readonly acts: ContentActs;
}

const colors: Record<ContentState, 'informative' | 'warning' | 'success' | 'brand' | 'danger'> = {
  idea: 'informative',
  draft: 'informative',
  inReview: 'brand',
  changesRequested: 'danger',
  approved: 'success',
  scheduled: 'brand',
  published: 'success',
  dropped: 'informative',
};

/** One content item: when and where it goes out, how it stands, and what can be done with it next. */
export function ContentRow({ item, campaign, can, acts }: ContentRowProps) {
  const text = useTexts(contentTexts);
  const words = useWords();
  const format = useFormat();
  const people = usePeople();
  const personas = usePersonas();
  const [doing, setDoing] = useState<'edit' | 'publish'>();
  const address = useViewAddress();
  const close = (): void => setDoing(undefined);
  if (doing === 'edit') {
    return (
      <li className={styles.row}>
        <ContentForm item={item} campaign={campaign} can={can} acts={acts} onClose={close} />
      </li>
    );
  }
  const { title, ownerId, publishOn, publishAt, zone, journeyStage, state } = item;
  const when = (): string => {
    if (publishOn === null) return text.noDay;
    if (publishAt === null) return format.longDate(publishOn);
    return format.instant(instantOf(publishOn, publishAt, zone), zone);
  };
  const facts = [
    when(),
    words.channel[item.channel],
    text.format[item.format],
    ownerId === null ? text.nobody : (people.get(ownerId)?.name ?? ownerId),
    journeyStage === null ? '' : text.stage[journeyStage],
    ...personas.filter(({ id }) => item.personaIds.includes(id)).map(({ name }) => name),
    item.needsApproval ? '' : text.withoutApproval,
  ].filter(Boolean);
  const place = address(`campaigns/${campaign.id}/approvals`);
  const asking = `${place}${place.includes('?') ? '&' : '?'}submit=contentItem&item=${item.id}`;
  const mayAsk =
    campaign.can.submitPart &&
    item.needsApproval &&
    (state === 'idea' || state === 'draft' || state === 'changesRequested');
  const go = (step: ContentStep): void => {
    if (step === 'published') setDoing('publish');
    else void acts.step(item, step, null);
  };
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colors[state]}>
          {text.state[state]}
        </Badge>
        <strong className={styles.name}>{title}</strong>
        {can.edit && (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={text.edit(title)}
            onClick={() => setDoing('edit')}
          />
        )}
      </div>
      <p className={styles.said}>{facts.join(' · ')}</p>
      {item.address !== null && isWebAddress(item.address) && (
        <a className={styles.link} href={item.address} target="_blank" rel="noopener noreferrer">
          {item.address}
        </a>
      )}
      {item.assetIds.length > 0 && (
        <ItemFiles campaignId={campaign.id} item={item} mayEdit={can.edit} acts={acts} />
      )}
      {item.text !== '' && (
        <details>
          <summary className={styles.summary}>{text.words}</summary>
          <p className={styles.text}>{item.text}</p>
        </details>
      )}
      {doing === 'publish' && <PublishForm item={item} acts={acts} onClose={close} />}
      {doing === undefined && (
        <div className={styles.buttons}>
          {mayAsk && (
            <Link className={styles.link} href={asking} aria-label={text.askFor(title)}>
              {text.ask}
            </Link>
          )}
          {item.requestId !== null && (
            <Link className={styles.link} href={place}>
              {text.look}
            </Link>
          )}
          {can.edit &&
            item.next.map((step) => (
              <Button
                key={step}
                size="small"
                appearance="subtle"
                aria-label={text.stepOf(text.step[step], title)}
                onClick={() => go(step)}
              >
                {text.step[step]}
              </Button>
            ))}
        </div>
      )}
    </li>
  );
}
