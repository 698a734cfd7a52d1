import { Button, Field, Input, Select } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useState } from 'react';
import { may } from '../../../src/domain/policy.ts';
import { useClient } from '../../data/client.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { plusDays } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { auditKinds, auditSearchTexts } from '../../ui/texts/audit-search.ts';
import styles from './Audit.module.css';
import { AuditLine } from './AuditLine.tsx';
import { type AuditWish, useFoundAudit } from './use-found-audit.ts';

/** What happened in the departments that one answers for: by whom, to what, of which kind, and when. */
export default function AuditScreen() {
  const text = useTexts(auditSearchTexts);
  const wish = useWish();
  const { actor, workspace } = useSession();
  const isReversed = wish.to < wish.from;
  const found = useFoundAudit(wish);
  // Somebody may answer for another department than this one; whoever is refused is offered nothing to choose.
  const isAnswered = may(actor, 'audit.read', { workspaceId: workspace.id }) || found.data !== undefined;
  if (!isAnswered) return <Found wish={wish} />;
  return (
    <Page title={text.title} lead={text.lead} actions={<SaveButtons wish={wish} disabled={isReversed} />}>
      <Filters wish={wish} isReversed={isReversed} />
      {!isReversed && <Found wish={wish} />}
    </Page>
  );
}

function useWish(): AuditWish {
  const [place] = usePlace();
  const today = useToday();
  const given = (name: string): string | undefined => place.get(name) || undefined;
  return {
    from: given('from') ?? plusDays(today, -30),
    to: given('to') ?? today,
    ...(given('who') && { personId: given('who') }),
    ...(given('kind') && { kind: given('kind') }),
    ...(given('about') && { objectId: given('about') }),
    ...(given('campaign') && { campaignId: given('campaign') }),
  };
}

function Filters({ wish, isReversed }: { wish: AuditWish; isReversed: boolean }) {
  const text = useTexts(auditSearchTexts);
  const [, setPlace] = usePlace();
  const people = [...usePeople().values()];
  const set = (name: string, value: string | null): void => setPlace({ [name]: value }, 'replace');
  return (
    <search className={styles.filters}>
      <Field label={text.from}>
        <DateField value={wish.from} onChange={(_, { value }) => set('from', value)} />
      </Field>
      <Field label={text.to} {...(isReversed && { validationMessage: text.reversed })}>
        <DateField value={wish.to} onChange={(_, { value }) => set('to', value)} />
      </Field>
      <Field label={text.who}>
        <PersonPicker
          label={text.who}
          emptyName={text.everybody}
          people={people}
          value={wish.personId ?? null}
          onChange={(id) => set('who', id)}
        />
      </Field>
      <Field label={text.kind}>
        <Select value={wish.kind ?? ''} onChange={(_, { value }) => set('kind', value || null)}>
          <option value="">{text.everything}</option>
          {auditKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {wish.campaignId && (
        <Button icon={<DismissRegular />} iconPosition="after" onClick={() => set('campaign', null)}>
          {text.oneCampaign}
        </Button>
      )}
      <About key={wish.objectId ?? ''} value={wish.objectId ?? ''} onChange={(id) => set('about', id)} />
    </search>
  );
}

/** The id of a thing, as it stands in an address or in a line of the record. */
function About({ value, onChange }: { value: string; onChange: (id: string | null) => void }) {
  const text = useTexts(auditSearchTexts);
  const [typed, setTyped] = useState(value);
  const take = (): void => onChange(/^[A-Za-z0-9_.~-]{1,128}$/.test(typed.trim()) ? typed.trim() : null);
  return (
    <Field label={text.about}>
      <Input
        value={typed}
        placeholder={text.aboutHint}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
}

function Found({ wish }: { wish: AuditWish }) {
  const text = useTexts(auditSearchTexts);
  const troubleOf = useTroubleOf();
  const [, setPlace] = usePlace();
  const found = useFoundAudit(wish);
  if (found.isPending) return <ScreenSkeleton rows={8} />;
  if (found.error && !found.data) {
    return <RefusedFace trouble={troubleOf(found.error)} onRetry={() => void found.refetch()} />;
  }
  const { pages } = found.data;
  const entries = pages.flatMap((page) => page.entries);
  const names = new Map(pages.flatMap((page) => Object.entries(page.people)));
  return (
    <>
      {entries.length === 0 && !found.hasNextPage && <Face {...text.empty} picture={<HistoryRegular />} />}
      <ol className={styles.lines} aria-label={text.title}>
        {entries.map((entry) => (
          <AuditLine
            key={entry.sequence}
            entry={entry}
            names={names}
            onAbout={(id) => setPlace({ about: id, campaign: null })}
            onCampaign={(id) => setPlace({ campaign: id, about: null })}
          />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </>
  );
}

function SaveButtons({ wish, disabled }: { wish: AuditWish; disabled: boolean }) {
  const text = useTexts(auditSearchTexts);
  const client = useClient();
  const tell = useTell();
  const [saving, setSaving] = useState(false);
  const save = async (format: 'csv' | 'jsonl'): Promise<void> => {
    setSaving(true);
    try {
      const file = await client.call('GET /api/audit/found', { query: { ...wish, format } });
      saveAs(`audit-${wish.from}-${wish.to}.${format}`, file);
    } catch (error) {
      tell.failed(text.notSaved, error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      {(['csv', 'jsonl'] as const).map((format) => (
        <Button
          key={format}
          icon={<ArrowDownloadRegular />}
          disabled={disabled || saving}
          onClick={() => void save(format)}
        >
          {text.save[format]}
        </Button>
      ))}
    </>
  );
}
