import { Button, Checkbox } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import type { InboxLineView } from '../../../src/contract/views.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { dayIn } from '../../ui/days.ts';
import { useFieldPrinter } from '../../ui/field-values.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { spaced } from '../../ui/spaced.ts';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { workTexts } from '../../ui/texts/work.ts';
import styles from './Inbox.module.css';
import { useSubjectWords } from './subject-words.ts';
import { useNames } from './use-names.ts';

interface InboxLineProps {
  readonly line: InboxLineView;
  readonly chosen: boolean;
  /** Absent where there is nothing to choose among. */
  readonly onChoose: ((on: boolean) => void) | undefined;
}

/** One request that waits: what it is, until when, what changed, and why it should be looked at by itself. */
export function InboxLine({ line, chosen, onChoose }: InboxLineProps) {
  const text = useTexts(inboxTexts);
  const { act, open: openLabel } = useTexts(workTexts);
  const people = usePeople();
  const print = useFieldPrinter((id) => people.get(id)?.name);
  const [, setPlace] = usePlace();
  const { workspace } = useSession();
  const { campaignName, flags, changes } = line;
  const open = (): void =>
    setPlace({
      open: line.campaignId,
      section: 'approvals',
      ...(line.workspaceId === workspace.id ? {} : { ws: line.workspaceId }),
    });
  return (
    <li className={styles.line} data-flagged={flags.length > 0}>
      {onChoose && (
        <Checkbox
          aria-label={text.choose(campaignName)}
          checked={chosen}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      )}
      <div className={styles.body}>
        <button
          type="button"
          className={styles.open}
          data-work-line
          title={openLabel(campaignName)}
          onClick={open}
        >
          {campaignName}
        </button>
        <Facts line={line} />
        {flags.length > 0 && (
          <p className={styles.flags}>
            <FlagRegular aria-hidden />
            <span>
              {text.lookFirst} {flags.map((flag) => text.flags[flag]).join(' · ')}
            </span>
          </p>
        )}
        {changes.length > 0 && (
          <section className={styles.changes} aria-label={text.changed}>
            <ChangeList changes={changes} print={print} />
          </section>
        )}
      </div>
      <Button className={styles.decide} onClick={open}>
        {act.approval}
      </Button>
    </li>
  );
}

function Facts({ line }: { line: InboxLineView }) {
  const text = useTexts(inboxTexts);
  const subjects = useTexts(subjectTexts);
  const subjectWords = useSubjectWords();
  const format = useFormat();
  const locale = useLocale();
  const { nameOf, namesOf } = useNames();
  const { me } = useSession();
  const { zone } = me.person;
  const { budget, onBehalfOf, countedRound } = line;
  const facts = [
    line.campaignCode,
    line.subject.kind === 'campaign' ? subjects.campaign : subjectWords(line.subject),
    ...(budget && (line.subject.kind === 'campaign' || line.subject.kind === 'launch')
      ? [format.money(budget.minor, budget.currency)]
      : []),
    ...(line.stageName === '' ? [] : [line.stageName]),
    ...(countedRound > 1 ? [text.round(countedRound)] : []),
    ...(onBehalfOf.length > 0 ? [spaced(locale, text.forSomebody(namesOf(onBehalfOf)))] : []),
    spaced(locale, text.askedBy(nameOf(line.requesterId), format.instant(line.submittedAt, zone))),
  ];
  return (
    <p className={styles.facts}>
      {facts.map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
      <Due dueAt={line.dueAt} />
    </p>
  );
}

function Due({ dueAt }: { dueAt: string | null }) {
  const text = useTexts(inboxTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { me } = useSession();
  const { zone } = me.person;
  if (dueAt === null) return <span className={styles.fact}>{text.noDue}</span>;
  const due = Date.parse(dueAt);
  const overdue = due < serviceNow(me.now);
  return (
    <span className={styles.fact} data-overdue={overdue}>
      {overdue && <strong>{text.overdue} </strong>}
      {text.due(format.instant(dueAt, zone))} · {relativeDay(locale, dayIn(zone, due), today)}
    </span>
  );
}
