import { Textarea } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PersonView } from '../../../src/contract/views.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { type Choosable, peopleFor } from '../../ui/people-search.ts';
import { mentionTexts } from '../../ui/texts/mentions.ts';
import { mentionAt, withMention } from './mention-words.ts';
import styles from './Mentions.module.css';

interface MentionFieldProps {
  readonly label: string;
  readonly words: string;
  /** Who can be addressed. */
  readonly people: readonly PersonView[];
  readonly onWords: (words: string) => void;
  readonly onMention: (personId: string) => void;
}

/** So many names are offered at once. */
const mostOffered = 6;

/** A field for words in which @ and the beginning of a name offer people; arrows and Enter choose, Escape goes on. */
export function MentionField({ label, words, people, onWords, onMention }: MentionFieldProps) {
  const text = useTexts(mentionTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes when the words with the chosen name stand in the field. */
  const caretTo = useRef<number>(undefined);
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(0);
  const typed = caret === undefined ? undefined : mentionAt(words, caret);
  const offered = typed === undefined ? [] : peopleFor(people, typed, locale).slice(0, mostOffered);
  const chosen = offered[Math.min(at, offered.length - 1)];

  const offer = chosen && text.offer(chosen.name, offered.indexOf(chosen) + 1, offered.length);
  useEffect(() => {
    if (offer !== undefined) announce(offer);
  }, [announce, offer]);

  // Before the next key can be pressed: a caret that moves later would scatter what is typed meanwhile.
  useLayoutEffect(() => {
    if (caretTo.current === undefined || field.current?.value !== words) return;
    field.current.focus();
    field.current.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = undefined;
  }, [words]);

  const take = (person: Choosable): void => {
    if (caret === undefined) return;
    const next = withMention(words, caret, person.name);
    onWords(next.words);
    onMention(person.id);
    setCaret(undefined);
    caretTo.current = next.caret;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!chosen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setAt((Math.max(0, offered.indexOf(chosen)) + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setCaret(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.field}>
      <Textarea
        ref={field}
        className={styles.words}
        aria-label={label}
        placeholder={text.hint}
        maxLength={2_000}
        value={words}
        onChange={({ target }, { value }) => {
          setCaret(target.selectionStart);
          setAt(0);
          onWords(value);
        }}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      {chosen && (
        <ul className={styles.offered} aria-label={text.people}>
          {offered.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                tabIndex={-1}
                aria-current={person === chosen}
                // The field keeps the focus, so that its words are not left.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(person)}
              >
                {person.name}
                <span className={styles.title}>{person.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
