import { Button, ToggleButton } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { Link } from 'wouter';
import type { IdeaView } from '../../../src/contract/idea-endpoints.ts';
import { useCampaignStart } from '../../data/campaign-start.ts';
import { useToday } from '../../data/clock.ts';
import { mayCreate } from '../../data/faults.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { dayIn } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ideaTexts } from '../../ui/texts/ideas.ts';
import { IdeaForm } from './IdeaForm.tsx';
import styles from './Ideas.module.css';
import type { IdeaActs } from './use-ideas.ts';

interface IdeaRowProps {
  readonly idea: IdeaView;
  readonly mayVote: boolean;
  readonly acts: IdeaActs;
  readonly onTag: (tag: string) => void;
}

/** One idea: how many want it, what it says, and what came of it. */
export function IdeaRow({ idea, mayVote, acts, onTag }: IdeaRowProps) {
  const text = useTexts(ideaTexts);
  const format = useFormat();
  const today = useToday();
  const session = useSession();
  const people = usePeople();
  const address = useViewAddress();
  const start = useCampaignStart();
  const [isEditing, setEditing] = useState(false);
  const { id, title, votes, mine, tags, campaignIds, createdBy, createdAt } = idea;
  if (isEditing) {
    return (
      <li className={styles.idea}>
        <IdeaForm idea={idea} acts={acts} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const day = dayIn(session.me.person.zone, Date.parse(createdAt));
  const who = people.get(createdBy)?.name ?? createdBy;
  return (
    <li className={styles.idea}>
      <ToggleButton
        className={styles.vote}
        appearance={mine ? 'primary' : 'outline'}
        checked={mine}
        disabled={!mayVote}
        aria-label={mine ? text.unvote(title, votes) : text.vote(title, votes)}
        onClick={() => void acts.vote(idea, !mine)}
      >
        <span className={styles.votes}>▲ {format.number(votes)}</span>
      </ToggleButton>
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        {idea.text !== '' && <p className={styles.text}>{idea.text}</p>}
        {idea.link !== null && (
          <a className={styles.way} href={idea.link} target="_blank" rel="noopener noreferrer">
            {shortLink(idea.link)}
          </a>
        )}
        <span className={styles.quiet}>
          {[text.by(who, format.date(day, today)), idea.source === 'chat' ? text.fromChat : '']
            .filter((said) => said !== '')
            .join(' · ')}
        </span>
        {tags.length > 0 && (
          <span className={styles.row}>
            {tags.map((tag) => (
              <Button
                key={tag}
                size="small"
                shape="circular"
                aria-label={text.tagged(tag)}
                onClick={() => onTag(tag)}
              >
                {tag}
              </Button>
            ))}
          </span>
        )}
        {campaignIds.map((campaignId) => (
          <Link key={campaignId} className={styles.way} href={address(`campaigns/${campaignId}`)}>
            {text.campaign}
          </Link>
        ))}
      </div>
      <span className={styles.acts}>
        {mayCreate(session) && (
          <Button
            size="small"
            aria-label={text.promoteOne(title)}
            onClick={() =>
              start({ name: title, start: '', end: '', begin: '', goal: idea.text.slice(0, 500), ideaId: id })
            }
          >
            {text.promote}
          </Button>
        )}
        {idea.can.edit && (
          <>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(title)}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={text.remove(title)}
              onClick={() => void acts.remove(idea)}
            />
          </>
        )}
      </span>
    </li>
  );
}

/** The site and the beginning of the path: enough to tell where it leads. */
function shortLink(link: string): string {
  const { host, pathname } = new URL(link);
  const path = pathname === '/' ? '' : pathname;
  return path.length > 40 ? `${host}${path.slice(0, 39)}…` : `${host}${path}`;
}
