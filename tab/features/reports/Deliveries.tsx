import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportDelivery } from '../../../src/domain/report-delivery.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';
import styles from './RunPage.module.css';

const list = 'GET /api/workspaces/:workspaceId/reports/:runId/deliveries';

/** Who has a report that was sent, for its owner and those who plan reports; nothing for anybody else. */
export function Deliveries({ runId }: { readonly runId: string }) {
  const text = useTexts(reportRunTexts);
  const { workspace } = useSession();
  const { data } = useRead(list, { params: { workspaceId: workspace.id, runId } });
  if (!data) return null;
  return (
    <section>
      <h2 className={styles.title}>{text.deliveries}</h2>
      <ul className={styles.deliveries}>
        {data.map((delivery) => (
          <Delivery key={delivery.personId} runId={runId} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

function Delivery({ runId, delivery }: { runId: string; delivery: ReportDelivery }) {
  const terms = useTexts(reportTermsTexts);
  const text = useTexts(reportRunTexts);
  const format = useFormat();
  const { me, workspace } = useSession();
  const people = usePeople();
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const { personId, fate, at, reason, readAt, channel } = delivery;
  const name = channel === undefined ? (people.get(personId)?.name ?? personId) : channel || terms.aChannel;
  const resend = async (): Promise<void> => {
    setBusy(true);
    try {
      const params = { workspaceId: workspace.id, runId, personId };
      const after = await client.call(
        'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId',
        { params, body: { once: crypto.randomUUID() } },
      );
      queries.setQueryData(readKey(list, { params: { workspaceId: workspace.id, runId } }), after);
      tell.done(text.resent(name));
    } catch (error) {
      tell.failed(text.notResent(name), error);
    }
    setBusy(false);
  };
  return (
    <li className={styles.delivery} data-fate={fate}>
      <span className={styles.who}>{name}</span>
      <span className={styles.fate}>
        {text.fates[fate]}
        {at !== null && ` · ${format.instant(at, me.person.zone)}`}
        {readAt !== null && ` · ${text.read(format.instant(readAt, me.person.zone))}`}
        {reason !== '' && ` · ${text.reason(reason)}`}
      </span>
      {fate !== 'open' && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={text.resendTo(name)}
          onClick={() => void resend()}
        >
          {text.resend}
        </Button>
      )}
    </li>
  );
}
