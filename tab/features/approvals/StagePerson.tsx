import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { byRule, type Decision, type DecisionVerb } from '../../../src/domain/approval.ts';
import { useSession } from '../../data/session.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import type { DrawnPerson, PersonStanding } from './route-columns.ts';
import styles from './RoutePicture.module.css';
import { useNames } from './use-names.ts';

const answerIcons: Record<DecisionVerb, FluentIcon> = {
  approve: CheckmarkCircleFilled,
  requestChanges: EditRegular,
  reject: DismissCircleFilled,
};
const waitIcons: Record<Exclude<PersonStanding, 'answered'>, FluentIcon> = {
  asked: ClockRegular,
  turnComes: CircleRegular,
  later: CircleRegular,
  notNeeded: SubtractCircleRegular,
};

/** Somebody who is asked in a stage, with their answer or why there is none. */
export function StagePerson({ person }: { person: DrawnPerson }) {
  const text = useTexts(routeTexts);
  const locale = useLocale();
  const { namesOf } = useNames();
  const { personId, answer, standing, urged, standInIds } = person;
  const Icon = waitIcons[standing === 'answered' ? 'notNeeded' : standing];
  return (
    <Row personId={personId}>
      {answer && <Verdict answer={answer} />}
      {standing !== 'answered' && (
        <span className={styles.verdict}>
          <Icon aria-hidden />
          {text.person[standing]}
        </span>
      )}
      {urged > 0 && standing === 'asked' && <span className={styles.quiet}>{text.urged(urged)}</span>}
      {standInIds.length > 0 && (
        <span className={styles.quiet}>{spaced(locale, text.canAnswer(namesOf(standInIds)))}</span>
      )}
    </Row>
  );
}

/** An answer in nobody's place: a veto, the last word of somebody above, a rule. */
export function BesideAnswer({ answer }: { answer: Decision }) {
  const { beside } = useTexts(routeTexts);
  return (
    <Row personId={answer.personId}>
      <Verdict answer={answer} />
      {answer.personId !== byRule && <span className={styles.quiet}>{beside}</span>}
    </Row>
  );
}

function Row({ personId, children }: { personId: string; children: ReactNode }) {
  const { nameOf } = useNames();
  const name = nameOf(personId);
  return (
    <li className={styles.person}>
      <span aria-hidden className={styles.face}>
        {personId === byRule ? <SettingsRegular /> : <Initials name={name} />}
      </span>
      <div className={styles.words}>
        <span className={styles.personName}>{name}</span>
        {children}
      </div>
    </li>
  );
}

function Verdict({ answer }: { answer: Decision }) {
  const text = useTexts(routeTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { nameOf } = useNames();
  const { zone } = useSession().me.person;
  const { verb, at, onBehalfOf, chain = [], personId, conditional, carried } = answer;
  const Icon = answerIcons[verb];
  // Those between the approver, whose row this is, and whoever answered.
  const via = listed(locale, chain.slice(1, -1).map(nameOf));
  return (
    <>
      <span className={styles.verdict} data-verb={verb}>
        <Icon aria-hidden />
        {text.answered(words.decided[verb], format.instant(at, zone))}
      </span>
      {onBehalfOf !== undefined && (
        <span className={styles.quiet}>{spaced(locale, text.onBehalf(nameOf(personId), via))}</span>
      )}
      {conditional && <span className={styles.quiet}>{text.conditional}</span>}
      {carried && <span className={styles.quiet}>{text.carried}</span>}
    </>
  );
}
