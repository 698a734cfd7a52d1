import { useLocation } from 'wouter';
import { ReportList } from './ReportList.tsx';
import { RunPage } from './RunPage.tsx';

/** `/reports`: what was sent and when the next ones go; `/reports/<runId>`: one report as it was sent. */
export default function ReportsScreen() {
  const [path] = useLocation();
  const runId = path.split('/')[2];
  return runId ? <RunPage runId={decodeURIComponent(runId)} /> : <ReportList />;
}
