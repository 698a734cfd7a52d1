import type { StageCalls, StageNotice, StageProblem } from '../../src/contract/stage.ts';

type CallName = keyof StageCalls;
type BodyOf<N extends CallName> = StageCalls[N] extends { body: infer B } ? B : undefined;
type AnswerOf<N extends CallName> = StageCalls[N]['answer'];

/** The local channel said no; `problem` names why. */
export class StageError extends Error {
  readonly problem: StageProblem | 'unreached';
  constructor(problem: StageProblem | 'unreached') {
    super(problem);
    this.name = 'StageError';
    this.problem = problem;
  }
}

/** Asks the local channel. Throws a StageError. */
export async function ask<N extends CallName>(
  name: N,
  ...[body]: BodyOf<N> extends undefined ? [] : [body: BodyOf<N>]
): Promise<AnswerOf<N>> {
  const [method, path] = name.split(' ') as [string, string];
  const reply = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new StageError('unreached');
  });
  const answer: unknown = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new StageError((answer as { problem?: StageProblem }).problem ?? 'unreached');
  return answer as AnswerOf<N>;
}

/** Hears what changed for one person until `signal` fires; begins again by itself when the stream breaks. */
export async function listenToStage(
  person: string,
  onNotice: (notice: StageNotice) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const reply = await fetch(`/stage/api/live?person=${encodeURIComponent(person)}`, { signal });
      if (reply.ok && reply.body) await readEvents(reply.body, onNotice);
    } catch {
      // A cut stream is the ordinary end of one; the next turn opens another.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onNotice: (notice: StageNotice) => void,
): Promise<void> {
  let rest = '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const line = event.split('\n').find((one) => one.startsWith('data:'));
      if (line) onNotice(JSON.parse(line.slice(5)) as StageNotice);
    }
  }
}
