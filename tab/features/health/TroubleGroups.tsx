import { Button, Link } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link as WayLink } from 'wouter';
import type { TroubleView } from '../../../src/contract/health-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { errandNames } from '../../ui/texts/errands.ts';
import { reasonTexts, reasonWords } from '../../ui/texts/health-reasons.ts';
import { healthTexts } from '../../ui/texts/health.ts';
import { DismissDialog } from './DismissDialog.tsx';
import styles from './Health.module.css';
import { TwiceDialog } from './TwiceDialog.tsx';
import type { Health } from './use-health.ts';

interface TroubleGroupsProps {
  readonly troubles: readonly TroubleView[];
  readonly health: Health;
  readonly mayAct: boolean;
}

/** What somebody wants to do with which messages; asked about before it is done. */
type Wish = { readonly act: 'resend' | 'dismiss'; readonly troubles: readonly TroubleView[] };

/** Messages by why they did not arrive: each alone, or all of one reason, can be sent again or dismissed. */
export function TroubleGroups({ troubles, health, mayAct }: TroubleGroupsProps) {
  const text = useTexts(healthTexts);
  const [wish, setWish] = useState<Wish>();
  const groups = [...Map.groupBy(troubles, ({ state, reason }) => `${state} ${reason}`).values()];
  const close = (): void => setWish(undefined);
  const resend = (wanted: readonly TroubleView[]): void => {
    if (wanted.some(({ mayDouble }) => mayDouble)) setWish({ act: 'resend', troubles: wanted });
    else void health.resend(wanted, false);
  };
  return (
    <>
      {groups.map((group) => (
        <TroubleGroup
          key={`${group[0]?.state} ${group[0]?.reason}`}
          group={group}
          mayAct={mayAct}
          onResend={resend}
          onDismiss={(wanted) => setWish({ act: 'dismiss', troubles: wanted })}
        />
      ))}
      <TwiceDialog
        open={wish?.act === 'resend'}
        names={namesIn(wish?.troubles ?? [], text.undelivered)}
        onSend={() => {
          close();
          if (wish) void health.resend(wish.troubles, true);
        }}
        onClose={close}
      />
      <DismissDialog
        open={wish?.act === 'dismiss'}
        count={wish?.troubles.length ?? 0}
        onDismiss={(reason) => {
          close();
          if (wish) void health.dismiss(wish.troubles, reason);
        }}
        onClose={close}
      />
    </>
  );
}

function namesIn(troubles: readonly TroubleView[], otherwise: string): string {
  const names = troubles.filter(({ mayDouble }) => mayDouble).map(({ person }) => person?.name ?? otherwise);
  return [...new Set(names)].join(', ');
}

interface TroubleGroupProps {
  readonly group: readonly TroubleView[];
  readonly mayAct: boolean;
  readonly onResend: (wanted: readonly TroubleView[]) => void;
  readonly onDismiss: (wanted: readonly TroubleView[]) => void;
}

function TroubleGroup({ group, mayAct, onResend, onDismiss }: TroubleGroupProps) {
  const text = useTexts(healthTexts);
  const reasons = useTexts(reasonTexts);
  const id = useId();
  const [first] = group;
  if (!first) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 id={id} className={styles.name}>
            {reasonWords(reasons, first.reason)}
          </h3>
          <span className={styles.quiet}>{text.states[first.state]}</span>
        </div>
        {mayAct && group.length > 1 && (
          <div className={styles.buttons}>
            <Button onClick={() => onResend(group)}>{text.resendAll(group.length)}</Button>
            <Button appearance="subtle" onClick={() => onDismiss(group)}>
              {text.dismissAll(group.length)}
            </Button>
          </div>
        )}
      </div>
      <ul className={styles.list}>
        {group.map((trouble) => (
          <TroubleRow
            key={`${trouble.scope} ${trouble.id}`}
            trouble={trouble}
            mayAct={mayAct}
            onResend={() => onResend([trouble])}
            onDismiss={() => onDismiss([trouble])}
          />
        ))}
      </ul>
    </section>
  );
}

interface TroubleRowProps {
  readonly trouble: TroubleView;
  readonly mayAct: boolean;
  readonly onResend: () => void;
  readonly onDismiss: () => void;
}

function TroubleRow({ trouble, mayAct, onResend, onDismiss }: TroubleRowProps) {
  const text = useTexts(healthTexts);
  const format = useFormat();
  const locale = useLocale();
  const address = useViewAddress();
  const { zone } = useSession().me.person;
  const { errand, person, campaign, dueAt, attempts } = trouble;
  const plain = errandNames[locale][errand] ?? errand;
  const thing = plain.charAt(0).toUpperCase() + plain.slice(1);
  const what = person ? text.to(thing, person.name) : thing;
  const about = campaign ? `${what}, ${campaign.name}` : what;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span>{what}</span>
        {campaign && (
          <WayLink href={address(`campaigns/${campaign.id}`)} asChild>
            <Link className={styles.way}>{campaign.name}</Link>
          </WayLink>
        )}
        <span className={styles.quiet}>{text.since(format.instant(dueAt, zone), attempts)}</span>
      </div>
      {mayAct && (
        <div className={styles.buttons}>
          <Button aria-label={text.resendOne(about)} onClick={onResend}>
            {text.resend}
          </Button>
          <Button appearance="subtle" aria-label={text.dismissOne(about)} onClick={onDismiss}>
            {text.dismiss}
          </Button>
        </div>
      )}
    </li>
  );
}
