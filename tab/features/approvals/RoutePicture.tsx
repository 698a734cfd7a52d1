import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import { drawnColumns } from './route-columns.ts';
import styles from './RoutePicture.module.css';
import { RouteStage } from './RouteStage.tsx';
import { useNames } from './use-names.ts';

/** The way of a request: steps from left to right, below each other where there is no room; paths side by side in one step. */
export function RoutePicture({ request }: { request: ApprovalView }) {
  const text = useTexts(routeTexts);
  const words = useWords();
  const { namesOf } = useNames();
  const columns = drawnColumns(request);
  const observerIds = request.observerIds ?? [];
  return (
    <section className={styles.picture} aria-label={text.title}>
      <ol className={styles.route} data-columns={columns.length}>
        {columns.map((stages, index) => (
          <li key={stages[0]?.stage.id} className={styles.column}>
            {index > 0 && <ArrowRightRegular className={styles.arrow} aria-hidden />}
            <div className={styles.paths} data-paths={stages.length}>
              {(columns.length > 1 || stages.length > 1) && (
                <p className={styles.step}>
                  {columns.length > 1 && <span>{words.step(index + 1, columns.length)}</span>}
                  {stages.length > 1 && <span>{text.sideBySide(stages.length)}</span>}
                </p>
              )}
              {stages.map((drawn) => (
                <RouteStage key={drawn.stage.id} drawn={drawn} />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {observerIds.length > 0 && <p className={styles.quiet}>{text.observers(namesOf(observerIds))}</p>}
    </section>
  );
}
