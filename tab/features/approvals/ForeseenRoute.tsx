import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { LoadHintView } from '../../../src/contract/load-endpoints.ts';
import type { ForeseenView } from '../../../src/contract/views.ts';
import { stepsOf } from '../../../src/domain/steps.ts';
import { useSession } from '../../data/session.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { useLoadHints } from './LoadHints.tsx';
import { modeWords } from './mode-words.ts';
import styles from './RoutePicture.module.css';
import { useNames } from './use-names.ts';

/** The way that a request would take: who would be asked, when, and how long it usually takes. */
export function ForeseenRoute({ foreseen, campaignId }: { foreseen: ForeseenView; campaignId: string }) {
  const route = useTexts(routeTexts);
  const words = useWords();
  const text = useTexts(submitRouteTexts);
  const part = useTexts(partTexts);
  const format = useFormat();
  const locale = useLocale();
  const { namesOf } = useNames();
  const { zone } = useSession().me.person;
  const { stages, leftOut, handedUp, observerIds, endsAt, workingHours } = foreseen;
  const busy = useLoadHints(
    campaignId,
    stages.flatMap(({ approverIds }) => approverIds),
  );
  const columns = stepsOf(stages.map((stage) => ({ stage, id: stage.stageId, after: stage.after })));
  const notes = [
    ...leftOut.map(({ name, why }) => text.leftOut[why](name)),
    ...stages.filter(({ stageId }) => handedUp.includes(stageId)).map(({ name }) => text.handedUp(name)),
    ...foreseen.unknown.map((fact) => part.unknown[fact]),
    ...(observerIds.length > 0 ? [text.observers(namesOf(observerIds))] : []),
  ];
  return (
    <section className={styles.picture} aria-label={route.title}>
      <p className={styles.total}>
        {text.total(format.instant(endsAt, zone), Math.round(workingHours * 10) / 10)}
      </p>
      <ol className={styles.route} data-columns={columns.length}>
        {columns.map((paths, index) => (
          <li key={paths[0]?.stageId} className={styles.column}>
            {index > 0 && <ArrowRightRegular className={styles.arrow} aria-hidden />}
            <div className={styles.paths} data-paths={paths.length}>
              {(columns.length > 1 || paths.length > 1) && (
                <p className={styles.step}>
                  {columns.length > 1 && <span>{words.step(index + 1, columns.length)}</span>}
                  {paths.length > 1 && <span>{route.sideBySide(paths.length)}</span>}
                </p>
              )}
              {paths.map((stage) => (
                <ForeseenStage key={stage.stageId} stage={stage} away={foreseen.away} busy={busy} />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {spaced(locale, note)}
        </p>
      ))}
    </section>
  );
}

interface ForeseenStageProps {
  readonly stage: ForeseenView['stages'][number];
  readonly away: ForeseenView['away'];
  readonly busy: readonly LoadHintView[];
}

function ForeseenStage({ stage, away, busy }: ForeseenStageProps) {
  const text = useTexts(submitRouteTexts);
  const route = useTexts(routeTexts);
  const format = useFormat();
  const locale = useLocale();
  const { nameOf } = useNames();
  const { zone } = useSession().me.person;
  return (
    <div className={styles.stage}>
      <h3 className={styles.name}>{stage.name || route.onlyStep}</h3>
      <p className={styles.quiet}>{spaced(locale, modeWords(stage, route, format, nameOf))}</p>
      <ul className={styles.people}>
        {stage.approverIds.map((id) => (
          <li key={id} className={styles.person}>
            <span aria-hidden>
              <Initials name={nameOf(id)} />
            </span>
            <div className={styles.words}>
              <span className={styles.personName}>{nameOf(id)}</span>
              {away
                .filter(({ personId }) => personId === id)
                .map(({ until }) => (
                  <span key={id} className={styles.quiet}>
                    {spaced(locale, text.away(until === null ? undefined : format.instant(until, zone)))}
                  </span>
                ))}
              {busy
                .filter(({ personId }) => personId === id)
                .map(({ waiting }) => (
                  <span key={id} className={styles.quiet}>
                    {text.load.short(waiting)}
                  </span>
                ))}
              {stage.standIns
                .filter(({ forId }) => forId === id)
                .map(({ personId, forId }) => (
                  <span key={personId} className={styles.quiet}>
                    {spaced(locale, text.standIn(nameOf(personId), nameOf(forId)))}
                  </span>
                ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.times}>
        <span>{text.opens(format.instant(stage.opensAt, zone))}</span>
        <span>{text.answered(format.instant(stage.doneAt, zone))}</span>
        {stage.dueAt !== null && <span>{text.due(format.instant(stage.dueAt, zone))}</span>}
      </div>
    </div>
  );
}
