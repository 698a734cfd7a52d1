import { useLocation } from 'wouter';
import { useViewAddress } from '../../data/place.ts';
import { QueuesForm } from './QueuesForm.tsx';
import { RequestForm } from './RequestForm.tsx';
import { RequestList } from './RequestList.tsx';
import { RequestPanel } from './RequestPanel.tsx';

/** `/requests`: what is asked for; `/requests/new`: asking; `/requests/queues`: who takes them; `/requests/<id>`: one of them. */
export default function IntakeScreen() {
  const [path, navigate] = useLocation();
  const address = useViewAddress();
  const below = path.split('/')[2];
  const back = (): void => navigate(address('requests'));
  return (
    <>
      <RequestList />
      {below === 'new' && <RequestForm onClose={back} onSent={(id) => navigate(address(`requests/${id}`))} />}
      {below === 'queues' && <QueuesForm onClose={back} />}
      {below && below !== 'new' && below !== 'queues' && (
        <RequestPanel key={below} workRequestId={decodeURIComponent(below)} onClose={back} />
      )}
    </>
  );
}
