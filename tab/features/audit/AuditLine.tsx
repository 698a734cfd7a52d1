import { Link } from '@fluentui/react-components';
import type { AuditEntry } from '../../../src/domain/audit-entry.ts';
import { byRule } from '../../../src/domain/event.ts';
import { useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { useFieldPrinter } from '../../ui/field-values.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { auditSearchTexts } from '../../ui/texts/audit-search.ts';
import { historyTexts, tell } from '../../ui/texts/history.ts';
import styles from './Audit.module.css';

interface AuditLineProps {
  readonly entry: AuditEntry;
  readonly names: ReadonlyMap<string, string>;
  readonly onAbout: (objectId: string) => void;
  readonly onCampaign: (campaignId: string) => void;
}

/** One record: when, what as a sentence, the exact change, and from where. */
export function AuditLine({ entry, names, onAbout, onCampaign }: AuditLineProps) {
  const text = useTexts(auditSearchTexts);
  const format = useFormat();
  const { zone } = useSession().me.person;
  const sentence = useTelling(names);
  const { at, from, what, objectId, campaignId, sequence } = entry;
  const changes = what && 'changes' in what ? what.changes : [];
  const print = useFieldPrinter((id) => names.get(id));
  const place = from && [
    text.entrances[from.entrance],
    from.device && text.devices[from.device],
    from.network,
  ];
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={at}>
        {format.instant(at, zone)}
      </time>
      <div className={styles.what}>
        <p className={styles.sentence}>{sentence(entry)}</p>
        {changes.length > 0 && <ChangeList changes={changes} print={print} />}
        <p className={styles.around}>
          <span>{text.number(format.number(sequence))}</span>
          {place && <span>{place.filter(Boolean).join(' · ')}</span>}
          {campaignId && (
            <Link as="button" onClick={() => onCampaign(campaignId)}>
              {text.ofCampaign}
            </Link>
          )}
          {objectId && (
            <Link as="button" onClick={() => onAbout(objectId)}>
              {text.ofThing}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

/** A record in words; what was taken away from it is said to be so. */
function useTelling(names: ReadonlyMap<string, string>): (entry: AuditEntry) => string {
  const text = useTexts(auditSearchTexts);
  const history = useTexts(historyTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { zone } = useSession().me.person;
  const labels: Readonly<Record<string, string>> = words.field;
  const nameOf = (id: string | null): string =>
    id === byRule ? history.rule : (id !== null && names.get(id)) || history.somebody;
  return ({ what, type, actorId }) => {
    if (!what) return text.takenAway(type);
    const said = tell(history.sentences, what, {
      who: nameOf(actorId),
      words,
      names: (ids) => listed(locale, ids.map(nameOf)),
      fields: (changes) =>
        listed(
          locale,
          changes.map(({ field }) => labels[field] ?? field),
        ),
      instant: (at) => format.instant(at, zone),
      date: (day) => format.longDate(day),
      number: (value) => format.number(value),
    });
    return spaced(locale, said);
  };
}
