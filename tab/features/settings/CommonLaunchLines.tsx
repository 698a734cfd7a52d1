import { Checkbox } from '@fluentui/react-components';
import { launchLineText } from '../../../src/contract/words/launch-lines.ts';
import { launchAreas, type LaunchCode, launchLines } from '../../../src/domain/launch-lines.ts';
import { dispensable, type SwitchedOff, toAll } from '../../../src/domain/launch-list.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import { launchListTexts } from '../../ui/texts/launch-list.ts';
import { AppliesToFields, useAppliesWords } from './AppliesToFields.tsx';
import styles from './LaunchList.module.css';
import frame from './WorkingTime.module.css';

interface CommonLaunchLinesProps {
  readonly off: readonly SwitchedOff[];
  readonly onChange: (off: SwitchedOff[]) => void;
}

/** The lines that every campaign has, by area; the department takes out what it does without, for all or for some. */
export function CommonLaunchLines({ off, onChange }: CommonLaunchLinesProps) {
  const text = useTexts(launchListTexts);
  const { areas } = useTexts(launchTexts);
  const set = (code: LaunchCode, next: SwitchedOff | undefined): void =>
    onChange([...off.filter((each) => each.code !== code), ...(next ? [next] : [])]);
  return (
    <details>
      <summary className={styles.summary}>{text.common(off.length)}</summary>
      <p className={frame.lead}>{text.commonLead}</p>
      {launchAreas.map((area) => (
        <section key={area} aria-label={areas[area]} className={styles.area}>
          <h4 className={styles.heading}>{areas[area]}</h4>
          <ul className={styles.list}>
            {dispensable
              .filter((code) => launchLines[code].area === area)
              .map((code) => (
                <CommonLine
                  key={code}
                  code={code}
                  off={off.find((each) => each.code === code)}
                  onChange={(next) => set(code, next)}
                />
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

interface CommonLineProps {
  readonly code: LaunchCode;
  readonly off: SwitchedOff | undefined;
  readonly onChange: (off: SwitchedOff | undefined) => void;
}

function CommonLine({ code, off, onChange }: CommonLineProps) {
  const text = useTexts(launchListTexts);
  const locale = useLocale();
  const wordsOf = useAppliesWords();
  const only = off ? wordsOf(off.appliesTo) : '';
  return (
    <li>
      <Checkbox
        label={launchLineText(locale, { id: code, text: null })}
        checked={off === undefined}
        onChange={(_, { checked }) => onChange(checked === true ? undefined : { code, appliesTo: toAll })}
      />
      {off && (
        <details className={styles.off}>
          <summary>{only === '' ? text.offForAll : text.offFor(only)}</summary>
          <AppliesToFields value={off.appliesTo} onChange={(appliesTo) => onChange({ code, appliesTo })} />
        </details>
      )}
    </li>
  );
}
