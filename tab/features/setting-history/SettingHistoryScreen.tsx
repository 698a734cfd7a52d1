import { Button, Field, Select } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { settingKinds } from '../../../src/domain/setting-change.ts';
import { usePlace } from '../../data/place.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import styles from './SettingHistory.module.css';
import { SettingLine } from './SettingLine.tsx';
import { useSettingHistory } from './use-setting-history.ts';

/** What was changed in how the department is set up: who, when, from what to what, and the way back. */
export default function SettingHistoryScreen() {
  const text = useTexts(settingHistoryTexts);
  const [place, setPlace] = usePlace();
  const kind = settingKinds.find((each) => each === place.get('kind'));
  return (
    <Page title={text.title} lead={text.lead}>
      <Field className={styles.kind} label={text.kind}>
        <Select value={kind ?? ''} onChange={(_, { value }) => setPlace({ kind: value || null }, 'replace')}>
          <option value="">{text.everything}</option>
          {settingKinds.map((each) => (
            <option key={each} value={each}>
              {text.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Lines kind={kind} />
    </Page>
  );
}

function Lines({ kind }: { kind: (typeof settingKinds)[number] | undefined }) {
  const text = useTexts(settingHistoryTexts);
  const troubleOf = useTroubleOf();
  const history = useSettingHistory(kind);
  if (history.isPending) return <ScreenSkeleton rows={6} />;
  if (history.isError) {
    return <RefusedFace trouble={troubleOf(history.error)} onRetry={() => void history.refetch()} />;
  }
  const { pages } = history.data;
  const lines = pages.flatMap((page) => page.lines);
  const names = new Map(pages.flatMap((page) => Object.entries(page.names)));
  if (lines.length === 0 && !history.hasNextPage) {
    return <Face {...text.empty} picture={<HistoryRegular fontSize={48} />} />;
  }
  return (
    <>
      <ol className={styles.lines} aria-label={text.title}>
        {lines.map((line) => (
          <SettingLine key={line.sequence} line={line} names={names} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </>
  );
}
