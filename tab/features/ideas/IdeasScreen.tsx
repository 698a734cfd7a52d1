import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { ideaTexts } from '../../ui/texts/ideas.ts';
import { IdeaForm } from './IdeaForm.tsx';
import { IdeaRow } from './IdeaRow.tsx';
import styles from './Ideas.module.css';
import { useIdeaActs } from './use-ideas.ts';

/** `/ideas`: all of them; `/ideas/<id>`: one, to which a campaign leads back. */
export default function IdeasScreen() {
  const [path] = useLocation();
  const [, , ideaId = ''] = path.split('/').map(decodeURIComponent);
  return ideaId === '' ? <AllIdeas /> : <OneIdea ideaId={ideaId} />;
}

const name = 'GET /api/workspaces/:workspaceId/ideas';
const orders = ['votes', 'newest'] as const;

function AllIdeas() {
  const text = useTexts(ideaTexts);
  const troubleOf = useTroubleOf();
  const client = useClient();
  const { workspace } = useSession();
  const acts = useIdeaActs();
  const [typed, setTyped] = useState('');
  const [tag, setTag] = useState('');
  const [order, setOrder] = useState<(typeof orders)[number]>('votes');
  const [isAdding, setAdding] = useState(false);
  const sought = useDeferredValue(typed.trim());
  const params = { workspaceId: workspace.id };
  const query = { order, ...(sought !== '' && { text: sought }), ...(tag !== '' && { tag }) };
  const read = useInfiniteQuery({
    queryKey: [...readKey(name, { params, query }), 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.call(name, { params, query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const ideas = read.data?.pages.flatMap((page) => page.ideas) ?? [];
  const mayAdd = read.data?.pages[0]?.can.add === true;
  const isFiltered = sought !== '' || tag !== '';
  const add = { label: text.add, run: () => setAdding(true) };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayAdd &&
        !isAdding && (
          <Button appearance="primary" icon={<AddRegular />} onClick={add.run}>
            {add.label}
          </Button>
        )
      }
    >
      {isAdding && <IdeaForm acts={acts} onClose={() => setAdding(false)} />}
      <div className={styles.filter}>
        <Field label={text.search}>
          <SearchBox value={typed} maxLength={200} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Field label={text.order}>
          <Select
            value={order}
            onChange={(_, { value }) => setOrder(orders.find((one) => one === value) ?? 'votes')}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {text.orders[one]}
              </option>
            ))}
          </Select>
        </Field>
        {tag !== '' && (
          <Button shape="circular" onClick={() => setTag('')}>
            {tag} ✕ <span className={styles.hidden}>{text.everyTag}</span>
          </Button>
        )}
      </div>
      {read.isPending && <ScreenSkeleton rows={5} />}
      {read.error && (
        <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data && ideas.length === 0 && !isFiltered && !isAdding && (
        <Face
          title={text.empty.title}
          detail={text.empty.detail}
          picture={<LightbulbRegular />}
          {...(mayAdd && { action: add })}
        />
      )}
      {read.data && ideas.length === 0 && isFiltered && <output>{text.none}</output>}
      <ul className={styles.list}>
        {ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} mayVote={mayAdd} acts={acts} onTag={setTag} />
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

function OneIdea({ ideaId }: { readonly ideaId: string }) {
  const text = useTexts(ideaTexts);
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const { workspace } = useSession();
  const acts = useIdeaActs();
  const params = { workspaceId: workspace.id, ideaId };
  const read = useRead('GET /api/workspaces/:workspaceId/ideas/:ideaId', { params });
  if (read.isPending) return <ScreenSkeleton rows={3} />;
  if (!read.data) return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <Page title={text.title} lead={text.lead}>
      <ul className={styles.list}>
        <IdeaRow idea={read.data} mayVote acts={acts} onTag={() => navigate(address('ideas'))} />
      </ul>
      <p>
        <Link className={styles.way} href={address('ideas')}>
          {text.all}
        </Link>
      </p>
    </Page>
  );
}
