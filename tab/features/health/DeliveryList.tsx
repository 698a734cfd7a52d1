import { Button, Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { DeliveriesView, DeliveryView } from '../../../src/contract/delivery-endpoints.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { deliveryTexts } from '../../ui/texts/deliveries.ts';
import { errandNames } from '../../ui/texts/errands.ts';
import { reasonTexts, reasonWords } from '../../ui/texts/health-reasons.ts';
import { healthTexts } from '../../ui/texts/health.ts';
import styles from './Health.module.css';

/** Everything that is due and how it fares, on request: where it stands, why, how often it was tried, when next. */
export function DeliveryList() {
  const text = useTexts(deliveryTexts);
  const id = useId();
  const [place, setPlace] = usePlace();
  const isOpen = place.get('due') === 'yes';
  const toggle = (): void => setPlace({ due: isOpen ? null : 'yes', state: null, errand: null }, 'replace');
  return (
    <section aria-labelledby={id} className={styles.group}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.name}>
            {text.title}
          </h2>
          <p className={styles.quiet}>{text.lead}</p>
        </div>
        <Button aria-expanded={isOpen} aria-describedby={id} onClick={toggle}>
          {isOpen ? text.hide : text.show}
        </Button>
      </div>
      {isOpen && <Deliveries />}
    </section>
  );
}

function Deliveries() {
  const text = useTexts(deliveryTexts);
  const troubleOf = useTroubleOf();
  const [place] = usePlace();
  const params = { workspaceId: useSession().workspace.id };
  const asked = ['state', 'errand'].flatMap((name) => {
    const value = place.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const whole = place.get('all') === 'yes' ? { whole: 'yes' as const } : {};
  const read = useRead('GET /api/workspaces/:workspaceId/deliveries', {
    params,
    query: { ...whole, ...Object.fromEntries(asked) },
  });
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { items, states, kinds, isMore } = read.data;
  const counted = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Filters states={states} kinds={kinds} />
      {items.length === 0 ? <p className={styles.quiet}>{text.none}</p> : <Lines items={items} />}
      {items.length < counted && place.get('errand') === null && (
        <p className={styles.quiet}>{text.first(String(items.length))}</p>
      )}
      {isMore && <p className={styles.quiet}>{text.more}</p>}
    </>
  );
}

function Filters({ states, kinds }: Pick<DeliveriesView, 'states' | 'kinds'>) {
  const text = useTexts(deliveryTexts);
  const format = useFormat();
  const locale = useLocale();
  const [place, setPlace] = usePlace();
  const choices = [
    {
      name: 'state',
      label: text.state,
      options: states.map(({ state, count }) => ({ value: state, words: text.states[state], count })),
    },
    {
      name: 'errand',
      label: text.kind,
      options: kinds.map(({ errand, count }) => {
        return { value: errand, words: begun(errandNames[locale][errand] ?? errand), count };
      }),
    },
  ];
  return (
    <div className={styles.filters}>
      {choices.map(({ name, label, options }) => (
        <Field key={name} label={label}>
          <Select
            value={place.get(name) ?? ''}
            onChange={(_, { value }) =>
              setPlace({ [name]: value, ...(name === 'state' && { errand: null }) })
            }
          >
            <option value="">{text.every}</option>
            {options.map(({ value, words, count }) => (
              <option key={value} value={value}>
                {text.counted(words, format.number(count))}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function Lines({ items }: { items: readonly DeliveryView[] }) {
  const text = useTexts(deliveryTexts);
  const reasons = useTexts(reasonTexts);
  const { to } = useTexts(healthTexts);
  const format = useFormat();
  const locale = useLocale();
  const { zone } = useSession().me.person;
  const at = (instant: string): string => format.instant(instant, zone);
  return (
    <ul className={styles.list} aria-label={text.title}>
      {items.map((item) => {
        const { scope, id, state, errand, person, campaign, dueAt, attempts, nextAt, reason } = item;
        const thing = begun(errandNames[locale][errand] ?? errand);
        const named = person ? to(thing, person.name) : thing;
        const next = nextAt === null ? null : at(nextAt);
        return (
          <li key={`${scope} ${id}`} className={styles.row}>
            <div className={styles.words}>
              <span>{campaign ? `${named} · ${campaign.name}` : named}</span>
              <span className={styles.quiet}>{text.facts(at(dueAt), format.number(attempts), next)}</span>
              {isAskedToWait(item) && <span className={styles.quiet}>{text.later}</span>}
              {!isAskedToWait(item) && reason !== '' && (
                <span className={styles.quiet}>{reasonWords(reasons, reason)}</span>
              )}
            </div>
            <span className={styles.name}>{text.states[state]}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Of what was given up for that, the catalogue of reasons says so in other words. */
function isAskedToWait({ state, reason }: DeliveryView): boolean {
  return state === 'armed' && (reason === 'status429' || reason === 'paced');
}

function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
