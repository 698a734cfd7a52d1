import { useFollow, hrefOf, leadOf } from './use-lead.ts';
import { ThingGlyph } from './ThingGlyph.tsx';
import styles from './ThingList.module.css';
import { isCampaign, type Thing } from './things.ts';
import { useThingWords } from './use-thing-words.ts';

interface ThingListProps {
  readonly things: readonly Thing[];
  readonly onFollow?: () => void;
}

/** Things one under the other, each leading to where it belongs. */
export function ThingList({ things, onFollow }: ThingListProps) {
  return (
    <ul className={styles.list}>
      {things.map((thing) => (
        <li key={thing.key}>
          <ThingLine thing={thing} onFollow={onFollow} />
        </li>
      ))}
    </ul>
  );
}

interface ThingLineProps {
  readonly thing: Thing;
  readonly onFollow?: (() => void) | undefined;
}

export function ThingLine({ thing, onFollow }: ThingLineProps) {
  const follow = useFollow();
  const { facts } = useThingWords();
  const lead = leadOf(thing);
  const content = (
    <>
      {isCampaign(thing) ? (
        <span className={styles.dot} aria-hidden />
      ) : (
        <ThingGlyph kind={thing.kind} standing={thing.standing} />
      )}
      <span className={styles.words}>
        <span>{thing.title}</span>
        <span className={styles.facts}>{facts(thing)}</span>
      </span>
    </>
  );
  if (!lead) return <div className={styles.line}>{content}</div>;
  return (
    <a
      className={styles.line}
      data-status={isCampaign(thing) ? thing.campaign.status : undefined}
      href={hrefOf(lead)}
      onClick={(event) => {
        onFollow?.();
        follow(event, lead);
      }}
    >
      {content}
    </a>
  );
}
