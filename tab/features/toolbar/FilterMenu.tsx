import { Menu, MenuItemCheckbox, MenuList, MenuPopover } from '@fluentui/react-components';
import { useFilter, type FilterList } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import styles from './FilterMenu.module.css';

interface FilterMenuProps {
  readonly list: FilterList;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** The values of one filter, several at once; the view behind follows each tick. */
export default function FilterMenu({ list, anchor, onClose }: FilterMenuProps) {
  const [filter, setFilter] = useFilter();
  const values = useValues(list);
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => open || onClose()}
      positioning={{ target: anchor, position: 'below', align: 'start' }}
      hasCheckmarks
      persistOnItemClick
      checkedValues={{ [list]: [...filter[list]] }}
      onCheckedValueChange={(_, { checkedItems }) => setFilter({ [list]: checkedItems })}
    >
      <MenuPopover className={styles.popover}>
        <MenuList>
          {values.map(([value, label]) => (
            <MenuItemCheckbox key={value} name={list} value={value}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function useValues(list: FilterList): readonly (readonly [string, string])[] {
  const words = useWords();
  const locale = useLocale();
  const text = useTexts(toolbarTexts);
  const people = usePeople();
  const { me } = useSession();
  if (list === 'status') return Object.entries(words.campaignStatus);
  if (list === 'type') return Object.entries(words.campaignType);
  if (list === 'channel') return Object.entries(words.channel);
  const others = [...people.values()]
    .filter(({ id, active, role }) => active && role !== null && role !== 'guest' && id !== me.person.id)
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ id, name }) => [id, name] as const);
  return [[me.person.id, `${me.person.name} (${text.me})`], ...others];
}
