import { Button, makeStyles, Select, Text, tokens, Tooltip } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import type { StageClock, StagePerson } from '../../src/contract/stage.ts';
import { words } from '../../src/contract/words/index.ts';
import { type Locale, locales, roles } from '../../src/domain/person.ts';
import { useFormat, useLocale, useTexts } from '../ui/locale.tsx';
import type { Place } from './stage-place.ts';
import { stageTexts } from './stage-texts.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'grid', marginRight: 'auto' },
  explain: { color: tokens.colorNeutralForeground3 },
  clock: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexWrap: 'wrap',
  },
  now: { fontVariantNumeric: 'tabular-nums' },
});

const names: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

interface ControlsProps {
  readonly place: Place;
  readonly people: readonly StagePerson[];
  readonly person: StagePerson | undefined;
  readonly clock: StageClock | undefined;
  readonly onGo: (change: Partial<Place>) => void;
  readonly onClock: (move: { by: number } | { to: 'nextDue' }) => void;
}

/** The bar above the stage: who one is, how it looks, and what time it is. */
export function Controls({ place, people, person, clock, onGo, onClock }: ControlsProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const zone = person?.zone ?? 'UTC';
  const format = useFormat();
  const nextDue = clock?.nextDue ? say.nextDue(format.instant(clock.nextDue, zone)) : say.nothingDue;

  return (
    <header className={styles.bar} aria-label={say.title}>
      <div className={styles.title}>
        <Text as="h1" weight="semibold" style={{ margin: 0 }}>
          {say.title}
        </Text>
        <Text size={200} className={styles.explain}>
          {say.explain}
        </Text>
      </div>
      <Choice label={say.actAs} value={place.person} onChoose={(id) => onGo({ person: id, chat: '' })}>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            <PersonLine person={one} />
          </option>
        ))}
      </Choice>
      <Choice
        label={say.theme}
        value={place.theme}
        onChoose={(theme) => onGo({ theme: theme as Place['theme'] })}
      >
        {(['default', 'dark', 'contrast'] as const).map((theme) => (
          <option key={theme} value={theme}>
            {say.themes[theme]}
          </option>
        ))}
      </Choice>
      <Choice
        label={say.language}
        value={place.locale}
        onChoose={(locale) => onGo({ locale: locale as Locale })}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {names[locale]}
          </option>
        ))}
      </Choice>
      <Choice
        label={say.width}
        value={place.narrow ? 'narrow' : 'wide'}
        onChoose={(width) => onGo({ narrow: width === 'narrow' })}
      >
        <option value="wide">{say.widths.wide}</option>
        <option value="narrow">{say.widths.narrow}</option>
      </Choice>
      <fieldset className={styles.clock} aria-label={say.clock}>
        <CalendarClockRegular aria-hidden />
        <Text size={200} className={styles.now}>
          {clock ? format.instant(clock.now, zone) : '–'}
        </Text>
        <Button size="small" onClick={() => onClock({ by: 3_600_000 })}>
          {say.clockHour}
        </Button>
        <Button size="small" onClick={() => onClock({ by: 86_400_000 })}>
          {say.clockDay}
        </Button>
        <Tooltip content={nextDue} relationship="description">
          <Button size="small" disabledFocusable={!clock?.nextDue} onClick={() => onClock({ to: 'nextDue' })}>
            {say.clockNext}
          </Button>
        </Tooltip>
      </fieldset>
    </header>
  );
}

function PersonLine({ person }: { person: StagePerson }) {
  const locale = useLocale();
  const say = useTexts(stageTexts);
  const role = roles.find((name) => name === person.role);
  const title = role ? words(locale).role[role] : person.role;
  return `${person.name} · ${title}${person.unread > 0 ? ` · ${say.unread(person.unread)}` : ''}`;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <Select
      size="small"
      aria-label={label}
      title={label}
      value={value}
      onChange={(_, chosen) => onChoose(chosen.value)}
    >
      {children}
    </Select>
  );
}
