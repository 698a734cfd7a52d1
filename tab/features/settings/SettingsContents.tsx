import { useTexts } from '../../ui/locale.tsx';
import { contentsTexts } from '../../ui/texts/settings-contents.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import styles from './SettingsContents.module.css';

export const settingsGroups = ['me', 'department', 'trust'] as const;

/** A part of the settings, as the list of contents names it. */
export interface SettingsPart {
  readonly group: (typeof settingsGroups)[number];
  /** Where it stands in the page. */
  readonly id: string;
  readonly title: string;
}

/** What stands on the page, to go there at once: beside it where there is room, folded above it on a phone. */
export function SettingsContents({ parts }: { parts: readonly SettingsPart[] }) {
  const text = useTexts(contentsTexts);
  const narrow = useNarrow();
  const groups = settingsGroups.map((group) => (
    <Group key={group} title={text.groups[group]} parts={parts.filter((part) => part.group === group)} />
  ));
  return (
    <nav className={styles.contents} aria-label={text.label}>
      {narrow ? (
        <details className={styles.folded}>
          <summary className={styles.summary}>{text.label}</summary>
          {groups}
        </details>
      ) : (
        groups
      )}
    </nav>
  );
}

function Group({ title, parts }: { title: string; parts: readonly SettingsPart[] }) {
  if (parts.length === 0) return null;
  return (
    <div className={styles.group}>
      <span className={styles.groupTitle}>{title}</span>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part.id}>
            <a
              className={styles.way}
              href={`#${part.id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(part.id);
              }}
            >
              {part.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address says which view is open; a place inside it is no step to go back by. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
