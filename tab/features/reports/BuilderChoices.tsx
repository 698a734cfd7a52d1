import {
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { resultWords } from '../../../src/contract/result-words.ts';
import { metricCodes } from '../../../src/domain/metric.ts';
import { reviewPack, reviewPacks, standardReport } from '../../../src/domain/report-definition.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { PeriodFields } from '../../ui/PeriodFields.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { builderTexts } from '../../ui/texts/report-builder.ts';
import styles from './Builder.module.css';
import { placeOf, reportPlace } from './report-place.ts';
import { SectionList } from './SectionList.tsx';

/** What can be chosen for a report; each choice stands in the address at once. */
export function BuilderChoices() {
  const text = useTexts(builderTexts);
  const locale = useLocale();
  const format = useFormat();
  const [search, setPlace] = usePlace();
  const today = useToday();
  const { sections, days, from, to, compare, metrics } = reportPlace(search);
  const change = (changes: Readonly<Record<string, string | null>>): void => setPlace(changes, 'replace');
  return (
    <div className={styles.choices}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{text.start}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => change(placeOf(standardReport))}>{text.standard}</MenuItem>
            {reviewPacks.map((pack) => (
              <MenuItem key={pack} onClick={() => change(placeOf(reviewPack(pack)))}>
                {text.pack[pack]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <PeriodFields period={{ days, from, to, compare }} today={today} onChange={change} />
      <Menu
        hasCheckmarks
        persistOnItemClick
        checkedValues={{ metrics: [...metrics] }}
        onCheckedValueChange={(_, { checkedItems }) =>
          change({
            metrics: metricCodes.filter((code) => checkedItems.includes(code)).join(','),
            ...(!sections.includes('metrics') && { sections: [...sections, 'metrics'].join(',') }),
          })
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>
            {text.metrics}:{' '}
            {metrics.length === 0 ? text.noMetrics : text.someMetrics(format.number(metrics.length))}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {metricCodes.map((code) => (
              <MenuItemCheckbox key={code} name="metrics" value={code}>
                {resultWords[locale].metric[code]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <SectionList chosen={sections} onChange={(chosen) => change({ sections: chosen.join(',') })} />
    </div>
  );
}
