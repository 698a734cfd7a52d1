import { Field, Input, Select } from '@fluentui/react-components';
import type { ForeseenView, RouteView } from '../../../src/contract/views.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { ForeseenRoute } from './ForeseenRoute.tsx';
import styles from './SubmitDialog.module.css';
import { ownPeople, type Foreseeing } from './use-foreseen.ts';

/** The routes that can be taken, the fitting one first, and what the chosen one would come to. */
export function RouteChoice({ foreseeing, campaignId }: { foreseeing: Foreseeing; campaignId: string }) {
  const text = useTexts(submitRouteTexts);
  const troubleOf = useTroubleOf();
  const { routes, fitting, chosen, choose, isKept, foreseen } = foreseeing;
  const route = routes.find(({ routeId }) => routeId === chosen);
  if (chosen === undefined) return <ScreenSkeleton rows={3} />;
  return (
    <>
      {isKept && (
        <Field label={text.route} hint={text.kept}>
          <Input readOnly value={route?.name ?? ''} />
        </Field>
      )}
      {routes.length > 0 && !isKept && (
        <Field label={text.route} hint={chosen === ownPeople ? text.ownPeopleHint : undefined}>
          <Select value={chosen} onChange={(_, { value }) => choose(value)}>
            {inOrder(routes, fitting).map(({ routeId, name }) => (
              <option key={routeId} value={routeId}>
                {routeId === fitting?.routeId ? text.fits(name) : name}
              </option>
            ))}
            <option value={ownPeople}>{text.ownPeople}</option>
          </Select>
        </Field>
      )}
      {chosen !== ownPeople && foreseen.data && (
        <ForeseenRoute campaignId={campaignId} foreseen={foreseen.data} />
      )}
      {chosen !== ownPeople && foreseen.isPending && <ScreenSkeleton rows={3} />}
      {chosen !== ownPeople && foreseen.error && (
        <p className={styles.zone} role="alert">
          {troubleOf(foreseen.error).words} {text.unknown}
        </p>
      )}
    </>
  );
}

function inOrder(routes: readonly RouteView[], fitting: ForeseenView | undefined): RouteView[] {
  return routes.toSorted(
    (one, other) =>
      Number(other.routeId === fitting?.routeId) - Number(one.routeId === fitting?.routeId) ||
      one.place - other.place,
  );
}
