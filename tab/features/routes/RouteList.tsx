import { Badge, Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Link, useLocation } from 'wouter';
import type { RouteView } from '../../../src/contract/views.ts';
import { useViewAddress } from '../../data/place.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { spaced } from '../../ui/spaced.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { trashTexts } from '../../ui/texts/trash.ts';
import styles from './List.module.css';
import { stepsInWords } from './steps-in-words.ts';
import { useRouteWords } from './use-route-words.ts';

/** The department's routes in the order in which they are tried. */
export function RouteList({ routes, mayEdit }: { routes: readonly RouteView[]; mayEdit: boolean }) {
  const text = useTexts(routeEditorTexts);
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const { deleteRoute } = useTrash();
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayEdit && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => navigate(address('routes/new'))}>
            {text.add}
          </Button>
        )
      }
    >
      <ol className={styles.routes}>
        {routes.map((route) => (
          <RouteLine
            key={route.routeId}
            route={route}
            onDelete={mayEdit ? () => void deleteRoute(route) : undefined}
            href={address(`routes/${encodeURIComponent(route.routeId)}`)}
          />
        ))}
      </ol>
    </Page>
  );
}

interface RouteLineProps {
  readonly route: RouteView;
  readonly href: string;
  /** Absent for those who may only read. */
  readonly onDelete: (() => void) | undefined;
}

function RouteLine({ route, href, onDelete }: RouteLineProps) {
  const trash = useTexts(trashTexts);
  const text = useTexts(routeEditorTexts);
  const locale = useLocale();
  const words = useRouteWords();
  const { name, version, when, active, stages, faults } = route;
  return (
    <li className={styles.route}>
      <Link className={styles.name} href={href}>
        {name}
      </Link>
      <span className={styles.marks}>
        <span>{text.version(version)}</span>
        {!active && (
          <Badge appearance="outline" color="subtle">
            {text.off}
          </Badge>
        )}
        {faults.length > 0 && (
          <Badge appearance="tint" color="warning">
            {text.faults(faults.length)}
          </Badge>
        )}
        {onDelete && (
          <Button
            className={styles.above}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={trash.deleteOne(name)}
            onClick={onDelete}
          />
        )}
      </span>
      <span className={styles.quiet}>
        {spaced(locale, text.forWhat(words.condition(when) || text.always))}
      </span>
      <span className={styles.steps}>{stepsInWords(stages)}</span>
    </li>
  );
}
