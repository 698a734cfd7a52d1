import { Button, Field, Select, Switch, Tab, TabList } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TrayItemAddRegular } from '@fluentui/react-icons/svg/tray-item-add';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WorkRequestLine } from '../../../src/contract/intake-endpoints.ts';
import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { isOpenRequest, requestCode, workFunctions } from '../../../src/domain/work-request.ts';
import { useToday } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { requestTexts } from '../../ui/texts/requests.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import styles from './Intake.module.css';
import { useQueues, useRequests, type WhichRequests } from './use-requests.ts';

/** What is asked for: by deadline while it is open, the latest first when it ended. */
export function RequestList() {
  const text = useTexts(requestTexts);
  const words = workRequestWords[useLocale()];
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const troubleOf = useTroubleOf();
  const { me } = useSession();
  const [which, setWhich] = useState<WhichRequests>('open');
  const [of, setOf] = useState('');
  const [mine, setMine] = useState(false);
  const read = useRequests(which);
  const queues = useQueues().data;
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.isError)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const all = read.data.pages.flatMap(({ requests }) => requests);
  const myId = me.person.id;
  const shown = all.filter(
    (line) =>
      (of === '' || line.function === of) && (!mine || line.requesterId === myId || line.ownerId === myId),
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {queues?.mayEdit && (
            <Button onClick={() => navigate(address('requests/queues'))}>{text.queues.title}</Button>
          )}
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => navigate(address('requests/new'))}
          >
            {text.ask}
          </Button>
        </>
      }
    >
      <div className={styles.filter}>
        <TabList
          aria-label={text.which}
          selectedValue={which}
          onTabSelect={(_, { value }) => setWhich(value === 'ended' ? 'ended' : 'open')}
        >
          <Tab value="open">{text.open}</Tab>
          <Tab value="ended">{text.ended}</Tab>
        </TabList>
        <Field label={text.function}>
          <Select value={of} onChange={(_, { value }) => setOf(value)}>
            <option value="">{text.everyFunction}</option>
            {workFunctions.map((each) => (
              <option key={each} value={each}>
                {words.function[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Switch label={text.mine} checked={mine} onChange={(_, { checked }) => setMine(checked)} />
      </div>
      {all.length === 0 && <Face {...text.none} picture={<TrayItemAddRegular fontSize={48} />} />}
      {all.length > 0 && shown.length === 0 && <p>{text.noneFit}</p>}
      <ul className={styles.list}>
        {shown.map((line) => (
          <RequestRow key={line.id} line={line} />
        ))}
      </ul>
      {read.hasNextPage && (
        <Button disabledFocusable={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </Page>
  );
}

function RequestRow({ line }: { line: WorkRequestLine }) {
  const text = useTexts(requestTexts);
  const locale = useLocale();
  const words = workRequestWords[locale];
  const { priority } = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  const address = useViewAddress();
  const today = useToday();
  const [, navigate] = useLocation();
  const { id, number, title, deadline, ownerId, requesterId, state } = line;
  const overdue = isOpenRequest(line) && deadline !== null && deadline < today;
  return (
    <WorkLine
      title={title}
      facts={[
        requestCode(number),
        words.function[line.function],
        ...(line.priority === 'medium' ? [] : [priority[line.priority]]),
        text.by(nameOf(requesterId)),
        ...(ownerId === null ? [] : [text.with(nameOf(ownerId))]),
      ]}
      when={deadline === null ? '' : format.longDate(deadline)}
      overdue={overdue}
      overdueLabel={text.overdue}
      openLabel={text.openOf(title)}
      onOpen={() => navigate(address(`requests/${id}`))}
      after={
        <span className={styles.state} data-state={state}>
          {words.state[state]}
        </span>
      }
    />
  );
}
