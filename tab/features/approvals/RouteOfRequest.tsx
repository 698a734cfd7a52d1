import { Link } from 'wouter';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { may } from '../../../src/domain/policy.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { routeVersionTexts } from '../../ui/texts/route-versions.ts';
import styles from './ApprovalsSection.module.css';

/** Which route a request runs on, in the version that it began with; nothing where people were named by hand. */
export function RouteOfRequest({ request }: { request: ApprovalView }) {
  const text = useTexts(routeVersionTexts);
  const locale = useLocale();
  const address = useViewAddress();
  const { actor } = useSession();
  const { route, workspaceId } = request;
  const mayRead = route !== undefined && may(actor, 'route.read', { workspaceId });
  const routes = useRead('GET /api/workspaces/:workspaceId/routes', { params: { workspaceId } }, mayRead);
  const latest = routes.data?.find(({ routeId }) => routeId === route?.id);
  if (!mayRead || !latest) return null;
  const place = address(`routes/${encodeURIComponent(route.id)}/versions`);
  const separator = place.includes('?') ? '&' : '?';
  return (
    <p className={`${styles.quiet} ${styles.runsOn}`}>
      <Link className={styles.link} href={`${place}${separator}version=${route.version}`}>
        {spaced(locale, text.runsOn(latest.name, route.version))}
      </Link>
      {latest.version > route.version && ` · ${text.newer(latest.version)}`}
    </p>
  );
}
