import { useQuery } from '@tanstack/react-query';
import { HealthView } from '../../../src/contract/views.ts';
import { useTexts } from '../../ui/locale.tsx';
import { settingsTexts } from '../../ui/texts/settings.ts';
import styles from './Settings.module.css';

/** The health page is open to everybody; nothing here depends on it. */
export function Version() {
  const text = useTexts(settingsTexts);
  const { data } = useQuery({ queryKey: ['health'], queryFn: readHealth, retry: false });
  return <p className={styles.words}>{data ? text.version(data.version) : text.versionUnknown}</p>;
}

async function readHealth({ signal }: { signal: AbortSignal }): Promise<HealthView> {
  const response = await fetch('/health', { signal });
  return HealthView.parse(await response.json());
}
