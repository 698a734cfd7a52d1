import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { type CampaignType, campaignTypes } from '../../../src/domain/campaign.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { readKey } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { lessonTexts } from '../../ui/texts/lessons.ts';
import styles from './Lessons.module.css';
import { MissingList } from './MissingList.tsx';

const name = 'GET /api/workspaces/:workspaceId/lessons';

/** What was learnt from campaigns that are over, and which of them nobody looked back at. */
export default function LessonsScreen() {
  const text = useTexts(lessonTexts);
  const words = useWords();
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const client = useClient();
  const { workspace } = useSession();
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<CampaignType>();
  const sought = useDeferredValue(typed.trim());
  const params = { workspaceId: workspace.id };
  const query = { ...(sought !== '' && { text: sought }), ...(type && { type }) };
  const read = useInfiniteQuery({
    queryKey: [...readKey(name, { params, query }), 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.call(name, { params, query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const lessons = read.data?.pages.flatMap((page) => page.lessons) ?? [];
  return (
    <Page title={text.title} lead={text.lead}>
      <MissingList />
      <div className={styles.filter}>
        <Field label={text.search}>
          <SearchBox value={typed} maxLength={200} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Field label={text.type}>
          <Select
            value={type ?? ''}
            onChange={(_, { value }) => setType(campaignTypes.find((one) => one === value))}
          >
            <option value="">{text.everyType}</option>
            {campaignTypes.map((one) => (
              <option key={one} value={one}>
                {words.campaignType[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {read.isPending && <ScreenSkeleton rows={4} />}
      {read.error && (
        <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data && lessons.length === 0 && <output>{text.none}</output>}
      <ul className={styles.list}>
        {lessons.map(({ campaignId, id, insight, fact, cause, name: campaign, code, type: kind }) => (
          <li key={`${campaignId} ${id}`} className={styles.lesson}>
            <strong className={styles.insight}>{insight}</strong>
            <span>{[fact, cause].filter((said) => said !== '').join(' → ')}</span>
            <span className={styles.quiet}>
              <Link className={styles.way} href={address(`campaigns/${campaignId}/retrospective`)}>
                {code} {campaign}
              </Link>{' '}
              · {words.campaignType[kind]}
            </span>
          </li>
        ))}
      </ul>
      {read.hasNextPage && (
        <Button onClick={() => void read.fetchNextPage()} disabledFocusable={read.isFetchingNextPage}>
          {text.more}
        </Button>
      )}
    </Page>
  );
}
