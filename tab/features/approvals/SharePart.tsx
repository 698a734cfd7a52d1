import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewLinkView } from '../../../src/contract/link-endpoints.ts';
import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { isOpen } from '../../../src/domain/approval.ts';
import { may } from '../../../src/domain/policy.ts';
import { isOfMoney } from '../../../src/domain/approval-subject.ts';
import { serviceNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { shareTexts } from '../../ui/texts/share.ts';
import styles from './Share.module.css';
import { ShareForm } from './ShareForm.tsx';
import { type Links, useLinks } from './use-links.ts';
import { useNames } from './use-names.ts';

/** Links for people outside: those that there are, and a new one. Only for whoever may share. */
export function SharePart({ request, campaign }: { request: ApprovalView; campaign: CampaignView }) {
  const { actor } = useSession();
  const { workspaceId } = request;
  return may(actor, 'approval.submit', { workspaceId, campaign }) ? <Shared request={request} /> : null;
}

function Shared({ request }: { request: ApprovalView }) {
  const text = useTexts(shareTexts);
  const links = useLinks(request);
  const [adding, setAdding] = useState(false);
  const known = links.read.data;
  if (!known) return null;
  const canShare = isOpen(request) && !isOfMoney(request.subject);
  if (known.length === 0 && !canShare) return null;
  return (
    <section className={styles.share} aria-label={text.list}>
      {known.length > 0 && (
        <>
          <h3 className={styles.label}>{text.list}</h3>
          <ul className={styles.links}>
            {known.map((link) => (
              <LinkLine key={link.id} link={link} revoke={links.revoke} />
            ))}
          </ul>
        </>
      )}
      {canShare &&
        (adding ? (
          <ShareForm
            isAboutFile={request.subject.kind === 'assetVersion'}
            make={links.make}
            onClose={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{text.start}</Button>
          </div>
        ))}
    </section>
  );
}

function LinkLine({ link, revoke }: { link: ReviewLinkView; revoke: Links['revoke'] }) {
  const text = useTexts(shareTexts);
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const { nameOf } = useNames();
  const { me } = useSession();
  const { zone } = me.person;
  const isOver = Date.parse(link.until) <= serviceNow(me.now);
  const facts = [
    text.line(nameOf(link.madeBy), format.instant(link.until, zone)),
    text.uses(link.uses),
    ...(link.lastUsedAt === null ? [] : [text.last(format.instant(link.lastUsedAt, zone))]),
    ...(link.nothingAt === null ? [] : [text.nothing]),
  ];
  const end = async (): Promise<void> => {
    try {
      await revoke(link.id);
      tell.done(text.revoked(link.forName));
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  return (
    <li className={styles.link}>
      <span className={styles.words}>
        <strong>{link.forName}</strong>
        <span className={styles.quiet}>{spaced(locale, facts.join(' · '))}</span>
      </span>
      {link.revokedAt !== null || isOver ? (
        <Badge appearance="tint" color="subtle">
          {link.revokedAt === null ? text.over : text.ended}
        </Badge>
      ) : (
        <Button size="small" aria-label={`${text.revoke}: ${link.forName}`} onClick={() => void end()}>
          {text.revoke}
        </Button>
      )}
    </li>
  );
}
