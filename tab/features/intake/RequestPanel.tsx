import { Link } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { WorkRequestView } from '../../../src/contract/intake-endpoints.ts';
import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { requestCode } from '../../../src/domain/work-request.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useCampaigns } from '../../data/summaries.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { requestTexts } from '../../ui/texts/requests.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import styles from './Intake.module.css';
import { RequestActs } from './RequestActs.tsx';
import { useRequest } from './use-requests.ts';

interface RequestPanelProps {
  readonly workRequestId: string;
  readonly onClose: () => void;
}

/** One request: what is wanted, what was said of it, and what can be done about it. */
export function RequestPanel({ workRequestId, onClose }: RequestPanelProps) {
  const text = useTexts(requestTexts);
  const { close } = useTexts(shellTexts);
  const troubleOf = useTroubleOf();
  const read = useRequest(workRequestId);
  const title = read.data ? `${requestCode(read.data.number)} ${read.data.title}` : text.title;
  return (
    <SidePanel title={title} closeLabel={close} onClose={onClose}>
      {read.isPending && <ScreenSkeleton rows={4} />}
      {read.isError && <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && (
        <div className={styles.panel}>
          <Facts request={read.data} />
          <RequestActs request={read.data} />
          <Brief request={read.data} />
          <Turns request={read.data} />
        </div>
      )}
    </SidePanel>
  );
}

function Facts({ request }: { request: WorkRequestView }) {
  const { panel, form, function: from } = useTexts(requestTexts);
  const shared = workRequestWords[useLocale()];
  const words = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  const { zone } = useSession().me.person;
  const { state, deadline, priority, ownerId, requesterId, createdAt, contactIds } = request;
  const facts: readonly (readonly [string, string])[] = [
    [panel.state, shared.state[state]],
    [form.deadline, deadline === null ? '' : format.longDate(deadline)],
    [words.field.priority, words.priority[priority]],
    [from, shared.function[request.function]],
    [panel.owner, ownerId === null ? panel.nobody : nameOf(ownerId)],
    [panel.requester, nameOf(requesterId)],
    [panel.asked, format.instant(createdAt, zone)],
    [form.contacts, contactIds.map(nameOf).join(' · ')],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      <Became request={request} />
    </dl>
  );
}

/** What it goes on as, and how that stands; or the campaign that it is for. */
function Became({ request: { became, standing, campaignId } }: { request: WorkRequestView }) {
  const { panel, form } = useTexts(requestTexts);
  const words = useWords();
  const address = useViewAddress();
  const campaigns = useCampaigns();
  const [, navigate] = useLocation();
  const about = became?.campaignId ?? campaignId;
  if (about === null) return null;
  const known = campaigns.state === 'here' ? campaigns.campaigns.find(({ id }) => id === about) : undefined;
  const isHidden = became === null ? known === undefined : standing === null;
  const name = became ? (standing?.name ?? panel.hidden) : (known?.name ?? panel.hidden);
  const status = standing?.status ? ` · ${words.taskStatus[standing.status]}` : '';
  const path = became?.taskId ? `campaigns/${about}/tasks` : `campaigns/${about}`;
  return (
    <div>
      <dt>{became ? panel.became : form.campaign}</dt>
      <dd>
        {isHidden ? (
          name
        ) : (
          <Link
            href={`/tab${address(path)}`}
            onClick={(event) => {
              event.preventDefault();
              navigate(address(path));
            }}
          >
            {name}
          </Link>
        )}
        {status}
      </dd>
    </div>
  );
}

function Brief({ request: { vision, notes, materials } }: { request: WorkRequestView }) {
  const { form } = useTexts(requestTexts);
  return (
    <>
      <section aria-label={form.vision}>
        <h3 className={styles.heading}>{form.vision}</h3>
        <p className={styles.words}>{vision}</p>
      </section>
      {materials.length > 0 && (
        <section aria-label={form.materials}>
          <h3 className={styles.heading}>{form.materials}</h3>
          <ul className={styles.links}>
            {materials.map((link) => (
              <li key={link}>
                <Link href={link} target="_blank" rel="noopener noreferrer">
                  {link}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes !== '' && (
        <section aria-label={form.notes}>
          <h3 className={styles.heading}>{form.notes}</h3>
          <p className={styles.words}>{notes}</p>
        </section>
      )}
    </>
  );
}

function Turns({ request: { turns } }: { request: WorkRequestView }) {
  const { panel } = useTexts(requestTexts);
  const shared = workRequestWords[useLocale()];
  const format = useFormat();
  const nameOf = useNameOf();
  const { zone } = useSession().me.person;
  if (turns.length === 0) return null;
  return (
    <section aria-label={panel.said}>
      <h3 className={styles.heading}>{panel.said}</h3>
      <ol className={styles.turns}>
        {turns.map(({ byId, at, act, words }) => (
          <li key={`${at} ${act} ${byId}`}>
            <span>{shared.act[act](nameOf(byId))}</span>
            <span className={styles.quiet}>{` · ${format.instant(at, zone)}`}</span>
            {words !== '' && <p className={styles.words}>{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
