import type { RouteDraft } from '../../../src/contract/requests.ts';
import type { RouteRung, RouteStage } from '../../../src/domain/route.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import styles from './Form.module.css';
import { useRouteWords } from './use-route-words.ts';

type Line = readonly [label: string, value: string];

/** A step in words, for those who do not change it. */
export function StageReading({ stage }: { stage: RouteStage }) {
  const text = useTexts(routeFieldTexts);
  const editor = useTexts(routeEditorTexts);
  const codes = useTexts(routeWordTexts);
  const words = useRouteWords();
  const format = useFormat();
  const { stageMode } = useWords();
  const rung = useRungWords();
  const { rule } = stage;
  const hours = (value: number): string => editor.hours(format.number(value, 2));
  const lines: readonly Line[] = [
    [text.approvers, words.people(stage.approvers)],
    [text.mode, stageMode[rule.mode]],
    ...('needs' in rule ? [[text.needs[rule.mode], format.number(rule.needs)] as const] : []),
    ...('tie' in rule ? [[text.tie, codes.tie[rule.tie]] as const] : []),
    ...(stage.primary ? [[text.primary, words.who(stage.primary)] as const] : []),
    [text.onlyWhen, words.condition(stage.when) || text.always],
    ...(stage.deadlineHours === null ? [] : [[text.deadline, hours(stage.deadlineHours)] as const]),
    [text.usual, hours(stage.usualHours)],
    [text.ladder, stage.ladder.map(rung).join(' · ')],
    [text.rejects, codes.rejects[stage.rejects]],
    ...(stage.veto.length > 0 ? [[text.veto, words.people(stage.veto)] as const] : []),
    ...(stage.reviewers.length > 0 ? [[text.reviewers, words.people(stage.reviewers)] as const] : []),
    [text.watches, words.names(stage.watches.map((each) => codes.watch[each]))],
  ];
  return <Reading title={stage.name} lines={lines} />;
}

/** What holds for all steps, in words. */
export function RouteReading({ draft }: { draft: RouteDraft }) {
  const text = useTexts(routeFieldTexts);
  const codes = useTexts(routeWordTexts);
  const words = useRouteWords();
  const format = useFormat();
  return (
    <Reading
      title={draft.name}
      lines={[
        [text.routeWhen, words.condition(draft.when) || text.always],
        [text.place, format.number(draft.place)],
        [text.duplicates, codes.duplicates[draft.duplicates]],
        [text.terminalOwners, words.people(draft.terminalOwners)],
        ...(draft.observers.length > 0 ? [[text.observers, words.people(draft.observers)] as const] : []),
        [text.undoMinutes, format.number(draft.undoMinutes)],
      ]}
    />
  );
}

function Reading({ title, lines }: { title: string; lines: readonly Line[] }) {
  const locale = useLocale();
  return (
    <section aria-label={title}>
      <dl className={styles.reading}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{spaced(locale, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useRungWords(): (rung: RouteRung) => string {
  const editor = useTexts(routeEditorTexts);
  const codes = useTexts(routeWordTexts);
  const words = useRouteWords();
  const format = useFormat();
  return ({ afterHours, act, to, upTo }) => {
    const whom = to.length > 0 ? ` (${words.people(to)})` : '';
    const limit = upTo ? ` ${codes.upTo(format.money(upTo.minor, upTo.currency))}` : '';
    return `${editor.hours(format.number(afterHours, 2))}: ${codes.act[act]}${whom}${limit}`;
  };
}
