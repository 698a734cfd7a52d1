import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { usePeople } from '../../data/session.ts';
import { type Urging, useUrge, useUrgings } from '../../data/urging.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { approvalActTexts } from '../../ui/texts/approvals-acts.ts';
import { recordTexts } from '../../ui/texts/record.ts';

interface WaitStepProps {
  /** Undefined until it was read. */
  readonly request: ApprovalView | undefined;
  readonly onSee: () => void;
}

/** While others decide: urging them, for whoever may, and the request itself. */
export function WaitStep({ request, onSee }: WaitStepProps) {
  const text = useTexts(recordTexts);
  const see = <Button onClick={onSee}>{text.see}</Button>;
  if (!request || request.can.urge.length === 0) return see;
  return (
    <>
      <UrgeButton request={request} />
      {see}
    </>
  );
}

/** Urges all who can be urged now, each at most once in so many of their working hours. */
function UrgeButton({ request }: { request: ApprovalView }) {
  const text = useTexts(approvalActTexts).urge;
  const locale = useLocale();
  const people = usePeople();
  const tell = useTell();
  const urge = useUrge();
  const all = useUrgings()(request);
  const [sending, setSending] = useState(false);
  const possible = all.filter(({ tooSoon }) => !tooSoon);
  const nameOf = ({ personId }: Urging): string => people.get(personId)?.name ?? personId;
  const [first] = possible.length > 0 ? possible : all;

  const send = async (): Promise<void> => {
    setSending(true);
    const urged: string[] = [];
    for (const one of possible) {
      const answered = await urge(request, one.personId);
      if (answered.kind === 'done') urged.push(nameOf(one));
      else tell.failed(spaced(locale, text.notUrged(nameOf(one))), answered.error);
    }
    setSending(false);
    if (urged.length > 0) tell.done(spaced(locale, text.done(listed(locale, urged))));
  };

  return (
    <Button
      appearance="primary"
      disabledFocusable={sending || possible.length === 0}
      onClick={() => void send()}
    >
      {possible.length > 1 || !first
        ? text.goMany(possible.length)
        : spaced(locale, text.goTo(nameOf(first)))}
    </Button>
  );
}

/** How often those who are waited for were urged, and from when it is possible again; for whoever may urge. */
export function useUrgedWords(zone: string): (request: ApprovalView | undefined) => string {
  const text = useTexts(approvalActTexts).urge;
  const format = useFormat();
  const locale = useLocale();
  const urgingIn = useUrgings();
  return (request) => {
    const all = request ? urgingIn(request) : [];
    const last = all
      .flatMap(({ lastAt }) => lastAt ?? [])
      .toSorted()
      .at(-1);
    if (last === undefined) return '';
    const count = all.reduce((sum, each) => sum + each.count, 0);
    const next = all.every(({ tooSoon }) => tooSoon)
      ? all.flatMap(({ againAt }) => againAt ?? []).toSorted()[0]
      : undefined;
    return [
      text.last(count, format.instant(last, zone)),
      ...(next === undefined ? [] : [text.again(format.instant(next, zone))]),
    ]
      .map((words) => spaced(locale, words))
      .join(locale === 'en' ? '. ' : '；');
  };
}
