import {
  Button,
  Input,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
} from '@fluentui/react-components';
import type { DayView } from '../../../src/contract/day-endpoints.ts';
import { type EveningChoice, hasEvenings, type Mark } from '../../../src/domain/day.ts';
import { serviceNow } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useDay } from '../../data/use-day.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { dayTexts } from '../../ui/texts/day.ts';
import styles from './DayPanel.module.css';
import { wallClock } from './wall-clock.ts';

const breaks = [30, 60, 120] as const;

/** Where I am, where those are whom I lead, and when I want my evening card; nothing where the department uses none of it. */
export function DayPanel() {
  const text = useTexts(dayTexts);
  const tell = useTell();
  const { read, mark, chooseEvening } = useDay();
  const day = read.data;
  if (!day || (!day.checkIn && !hasEvenings(day))) return null;
  const doing = (act: Promise<void>): void =>
    void act.catch((error: unknown) => tell.failed(text.failed, error));
  return (
    <section className={styles.panel} aria-label={text.title}>
      {day.checkIn && <Mine day={day} onMark={(said, minutes) => doing(mark(said, minutes))} />}
      {day.people.length > 0 && <People people={day.people} />}
      {hasEvenings(day) && (
        <EveningHour evening={day.evening} onChoose={(choice) => doing(chooseEvening(choice))} />
      )}
    </section>
  );
}

interface MineProps {
  readonly day: DayView;
  readonly onMark: (mark: Mark, minutes: number | null) => void;
}

function Mine({ day, onMark }: MineProps) {
  const text = useTexts(dayTexts);
  const told = usePresence(day.mine);
  const { state } = day.mine;
  return (
    <fieldset className={styles.mine} aria-label={text.mine}>
      <output className={styles.words}>{told}</output>
      {state !== 'here' && <Button onClick={() => onMark('start', null)}>{text.mark.start}</Button>}
      {state === 'here' && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton>{text.mark.away}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {breaks.map((minutes) => (
                <MenuItem key={minutes} onClick={() => onMark('away', minutes)}>
                  {text.awayFor(minutes)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {(state === 'here' || state === 'away') && (
        <Button onClick={() => onMark('end', null)}>{text.mark.end}</Button>
      )}
    </fieldset>
  );
}

function People({ people }: Pick<DayView, 'people'>) {
  const text = useTexts(dayTexts);
  const working = people.filter(({ works }) => works);
  const here = working.filter(({ state }) => state === 'here').length;
  return (
    <details className={styles.people}>
      <summary>{text.who(here, working.length)}</summary>
      <ul className={styles.list}>
        {people.map((person) => (
          <Colleague key={person.personId} person={person} />
        ))}
      </ul>
    </details>
  );
}

function Colleague({ person }: { person: DayView['people'][number] }) {
  const text = useTexts(dayTexts);
  const name = usePeople().get(person.personId)?.name ?? person.personId;
  const told = usePresence(person);
  const { me } = useSession();
  const now = new Date(serviceNow(me.now)).toISOString();
  const local = text.local(wallClock(now, person.zone), person.zone);
  const state = person.works || person.state !== 'unknown' ? told : text.off;
  return (
    <li>
      <PersonLine person={{ name }} detail={`${state} · ${local}`} />
    </li>
  );
}

/** "Away since 09:10, back at 10:10": on the reader's clock. */
function usePresence({ state, since, until }: DayView['mine']): string {
  const text = useTexts(dayTexts);
  const { zone } = useSession().me.person;
  return [
    text.state[state],
    since === null ? '' : text.since(wallClock(since, zone)),
    until === null ? '' : text.back(wallClock(until, zone)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function EveningHour({
  evening,
  onChoose,
}: {
  evening: EveningChoice;
  onChoose: (choice: EveningChoice) => void;
}) {
  const text = useTexts(dayTexts);
  return (
    <div className={styles.mine}>
      <Switch
        label={text.evening}
        checked={evening.on}
        onChange={(_, { checked }) => onChoose({ ...evening, on: checked })}
      />
      <Input
        type="time"
        aria-label={`${text.evening}: ${text.eveningTime}`}
        disabled={!evening.on}
        defaultValue={evening.time}
        key={evening.time}
        onBlur={({ target: { value } }) => {
          if (value !== '' && value !== evening.time) onChoose({ ...evening, time: value });
        }}
      />
    </div>
  );
}
