import type { FieldChange } from '../../../src/domain/campaign.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import styles from './SettingHistory.module.css';
import { useSettingValues } from './use-setting-values.ts';

interface SettingChangesProps {
  readonly changes: readonly FieldChange[];
  readonly names: ReadonlyMap<string, string>;
}

/** From what to what, field by field, and what else differs. */
export function SettingChanges({ changes, names }: SettingChangesProps) {
  const text = useTexts(settingHistoryTexts);
  const { labels, print, lines, also } = useSettingValues(names);
  const others = also(changes);
  const told = lines(changes).filter(({ field, from, to }) => print(field, from) !== print(field, to));
  return (
    <>
      <ChangeList changes={told} print={print} labels={labels} />
      {others && <p className={styles.also}>{text.also(others)}</p>}
    </>
  );
}
