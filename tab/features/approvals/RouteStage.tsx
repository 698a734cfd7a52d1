import { ArrowCircleRightRegular } from '@fluentui/react-icons/svg/arrow-circle-right';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import { serviceNow, useToday } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { dayIn } from '../../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { spaced } from '../../ui/spaced.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import { modeWords } from './mode-words.ts';
import type { DrawnStage, StageStanding } from './route-columns.ts';
import styles from './RoutePicture.module.css';
import { BesideAnswer, StagePerson } from './StagePerson.tsx';
import { useNames } from './use-names.ts';

const icons: Record<StageStanding, FluentIcon> = {
  now: ArrowCircleRightRegular,
  later: CircleRegular,
  unasked: CircleRegular,
  approved: CheckmarkCircleFilled,
  changesRequested: EditRegular,
  rejected: DismissCircleFilled,
  skipped: SubtractCircleRegular,
};

/** One step of the way: how it decides, who is in it and what they said, when it was asked and until when. */
export function RouteStage({ drawn }: { drawn: DrawnStage }) {
  const text = useTexts(routeTexts);
  const format = useFormat();
  const locale = useLocale();
  const { nameOf, namesOf } = useNames();
  const { stage, standing, people, beside } = drawn;
  const Icon = icons[standing];
  const others = [
    { ids: (stage.vetoIds ?? []).filter((id) => !stage.approverIds.includes(id)), say: text.veto },
    { ids: stage.reviewerIds ?? [], say: text.reviewers },
    { ids: stage.overseerIds ?? [], say: text.overseers },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <div
      className={styles.stage}
      data-standing={standing}
      aria-current={standing === 'now' ? 'step' : undefined}
    >
      <h4 className={styles.name}>{stage.name ?? text.onlyStep}</h4>
      <p className={styles.standing}>
        <Icon aria-hidden />
        {text.standing[standing]}
      </p>
      <p className={styles.quiet}>{spaced(locale, modeWords(stage, text, format, nameOf))}</p>
      <ul className={styles.people}>
        {people.map((person) => (
          <StagePerson key={person.personId} person={person} />
        ))}
        {beside.map((answer) => (
          <BesideAnswer key={`${answer.personId} ${answer.at}`} answer={answer} />
        ))}
      </ul>
      {others.map(({ ids, say }) => (
        <p key={ids.join()} className={styles.quiet}>
          {spaced(locale, say(namesOf(ids)))}
        </p>
      ))}
      <StageTimes drawn={drawn} />
    </div>
  );
}

function StageTimes({ drawn: { stage, standing } }: { drawn: DrawnStage }) {
  const text = useTexts(routeTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { me } = useSession();
  const { zone } = me.person;
  const { openedAt, dueAt } = stage;
  if (openedAt === undefined && dueAt === undefined) return null;
  const isLate = standing === 'now' && dueAt !== undefined && Date.parse(dueAt) < serviceNow(me.now);
  return (
    <div className={styles.times}>
      {openedAt !== undefined && <span>{text.openedAt(format.instant(openedAt, zone))}</span>}
      {standing === 'now' && dueAt !== undefined && (
        <span data-late={isLate}>
          {text.dueAt(
            format.instant(dueAt, zone),
            isLate ? text.overdue : relativeDay(locale, dayIn(zone, Date.parse(dueAt)), today),
          )}
        </span>
      )}
    </div>
  );
}
