import { Checkbox } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useTellShown } from '../../data/desk.ts';
import { usePlace, useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { RoutesLink } from '../../ui/RoutesLink.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { BulkBar } from './BulkBar.tsx';
import { BulkResult } from './BulkResult.tsx';
import styles from './Inbox.module.css';
import { fitsFilter, InboxFilter, inboxFilterIn } from './InboxFilter.tsx';
import { InboxLine } from './InboxLine.tsx';
import { useBulk } from './use-bulk.ts';

/** Every request that waits for this person, the most urgent first; those without flags can be answered together. */
export default function ApprovalsScreen() {
  const text = useTexts(inboxTexts);
  const troubleOf = useTroubleOf();
  const [place, setPlace] = usePlace();
  const routes = useTexts(routeEditorTexts);
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const inbox = useRead('GET /api/me/approvals');
  const bulk = useBulk();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = inbox.data ?? none;
  const filter = inboxFilterIn(place);
  const shown = all.filter((line) => fitsFilter(line, filter));
  useTellShown(useMemo(() => (inbox.data ?? none).map(({ campaignId }) => campaignId), [inbox.data]));

  if (inbox.isPending) return <ScreenSkeleton rows={6} />;
  if (inbox.error && !inbox.data) {
    return <RefusedFace trouble={troubleOf(inbox.error)} onRetry={() => void inbox.refetch()} />;
  }
  const result = bulk.last && <BulkResult last={bulk.last} onUndo={bulk.undo} onClose={bulk.forget} />;
  if (all.length === 0 && !result) {
    const toRoutes = { label: routes.open, run: () => navigate(address('routes')) };
    return <Face {...text.empty} picture={<CheckmarkCircleRegular />} action={toRoutes} />;
  }
  const plain = shown.filter(({ flags }) => flags.length === 0);
  const chosenLines = shown.filter(({ requestId }) => chosen.has(requestId));
  const plainChosen = plain.filter(({ requestId }) => chosen.has(requestId)).length;
  const flagged = shown.length - plain.length;
  const mark = (ids: readonly string[], on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <Page
      title={text.title}
      lead={all.length > 0 ? text.lead(all.length) : text.empty.title}
      actions={<RoutesLink href={address('routes')} />}
    >
      {result}
      {all.length > 1 && <InboxFilter lines={all} filter={filter} onChange={setPlace} />}
      {shown.length > 1 && (
        <div className={styles.choosing}>
          {plain.length > 0 && (
            <Checkbox
              label={text.choosePlain(plain.length)}
              checked={plainChosen === plain.length ? true : plainChosen > 0 ? 'mixed' : false}
              onChange={() =>
                mark(
                  plain.map(({ requestId }) => requestId),
                  plainChosen < plain.length,
                )
              }
            />
          )}
          {flagged > 0 && <span className={styles.quiet}>{text.leftOut(flagged)}</span>}
        </div>
      )}
      {shown.length === 0 && all.length > 0 && (
        <Face
          title={text.noMatch.title}
          detail={text.noMatch.detail}
          action={{ label: text.noMatch.clear, run: () => setPlace({ flags: null, kind: null }, 'replace') }}
        />
      )}
      <ul className={styles.lines}>
        {shown.map((line) => (
          <InboxLine
            key={line.requestId}
            line={line}
            chosen={chosen.has(line.requestId)}
            onChoose={shown.length > 1 ? (on) => mark([line.requestId], on) : undefined}
          />
        ))}
      </ul>
      {chosenLines.length > 0 && (
        <BulkBar
          lines={chosenLines}
          decide={bulk.decide}
          transfer={bulk.transfer}
          onDone={() => setChosen(new Set())}
        />
      )}
    </Page>
  );
}

const none: readonly never[] = [];
