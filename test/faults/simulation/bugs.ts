/** A fault put into the product on purpose: in a file of it, this text becomes that one. */
export interface Bug {
  readonly says: string;
  /** A world that shows it, where it takes a rare one: the search begins there. */
  readonly shownBy?: number;
  readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[];
}

const machine = 'src/domain/delivery.ts';
const steps = 'src/jobs/deliver.ts';
const worker = 'src/jobs/worker.ts';
const connector = 'bot/connector-client.ts';
const poller = 'src/wake/poller.ts';

function bug(says: string, file: string, from: string, to: string): Bug {
  return { says, edits: [{ file, from, to }] };
}

/** Each is a fault that somebody could make; the simulation has to notice every one of them. */
export const bugs: readonly Bug[] = [
  bug(
    'a doubt does not settle',
    machine,
    'wakeAt: addMilliseconds(at, settleAfter(item.attempts)), reason: why',
    'wakeAt: at, reason: why',
  ),
  bug(
    'a lease that is over is sent again at once',
    machine,
    "return doubtful(item, 'leaseOver', at);",
    "return { ...item, state: 'armed', wakeAt: at };",
  ),
  {
    ...bug(
      'the fence is not looked at',
      machine,
      'const holds = item.fence === fence && !isOver(item);',
      'const holds = !isOver(item);',
    ),
    shownBy: 600_030,
  },
  {
    ...bug('the fence is not counted', machine, 'fence: item.fence + 1,', 'fence: item.fence,'),
    shownBy: 4007,
  },
  bug('the settle time is shorter than the platform is late', machine, 'settle: 15_000,', 'settle: 3_000,'),
  bug(
    'what is found is not adopted',
    machine,
    "if (typeof found === 'object') return",
    "if (typeof found === 'object') return armed(item, at, ''); if (typeof found === 'object') return",
  ),
  bug(
    'what is found is adopted under another id',
    machine,
    "'adopted'), activityId: found.activityId };\n  const spent",
    "'adopted'), activityId: item.id };\n  const spent",
  ),
  bug('what is absent is taken for sent', machine, "armed(item, at, 'absent');", "end(item, 'sent');"),
  bug('a report is repeated where nobody can look', machine, "if (doubt === 'leave' || (", 'if (('),
  bug(
    'an unknown fate is taken for dead',
    machine,
    "return item.state === 'sending' ? doubtful(item, outcome.reason, at) : undefined;",
    "return end(item, 'dead', outcome.reason);",
  ),
  bug(
    'an unknown fate is taken for sent',
    machine,
    "return item.state === 'sending' ? doubtful(item, outcome.reason, at) : undefined;",
    "return end(item, 'sent');",
  ),
  bug(
    'the id of a message is thrown away',
    machine,
    "keptDoubt(item, '')), activityId: outcome.activityId };",
    "keptDoubt(item, '')), activityId: null };",
  ),
  bug(
    'given up after two tries',
    machine,
    '? item.attempts >= delivery.mostAttempts\n      :',
    '? item.attempts >= 2\n      :',
  ),
  bug(
    'given up when the platform says later',
    machine,
    'at > addMilliseconds(item.dueAt, delivery.longestPatience);\n  if (hopeless)',
    'at > item.dueAt;\n  if (hopeless)',
  ),
  bug(
    'what waits is never looked at again',
    machine,
    "state: 'armed', wakeAt, reason",
    "state: 'armed', wakeAt: null, reason",
  ),
  {
    says: 'what is due within a minute is sent now',
    edits: [
      {
        file: machine,
        from: "item.wakeAt === null || item.wakeAt > at) return undefined;\n  return {\n    ...item,\n    state: 'sending'",
        to: "item.wakeAt === null) return undefined;\n  return {\n    ...item,\n    state: 'sending'",
      },
      {
        file: worker,
        from: 'await store.dueBefore(clock.now(), limit);',
        to: 'await store.dueBefore(addMilliseconds(clock.now(), 60_000), limit);',
      },
    ],
  },
  bug('a claim overwrites another', steps, 'ifVersion: stored.version', "ifVersion: 'any'"),
  bug(
    'the call is made before the claim is written',
    steps,
    'if (!claimed || !(await put(store, stored, claimed))) return false;',
    'if (!claimed) return false;',
  ),
  bug('a busy store is taken for a written claim', steps, "what)).kind === 'ok'", "what)).kind !== 'stale'"),
  bug(
    'a lost race is taken for a written claim',
    steps,
    "what)).kind === 'ok'",
    "what)).kind !== 'throttled'",
  ),
  bug('a call begins after its lease', steps, 'mayStillSend(clock.elapsed() - begun) ?', 'mayStillSend(0) ?'),
  bug(
    'whoever cannot be asked is taken for no',
    steps,
    'item.id).catch(() => undefined)',
    "item.id).catch(() => 'absent')",
  ),
  bug(
    'each try has a key of its own',
    steps,
    'parcel, item.id) : late',
    'parcel, `${item.id}.${claimed.fence}`) : late',
  ),
  bug(
    'a message is looked for under another key',
    steps,
    'messenger.find(to, item.id)',
    'messenger.find(to, `${item.id}.`)',
  ),
  bug(
    'messages are taken for edits of one card',
    'src/jobs/coalesce.ts',
    "errand.type === 'refreshCard' && state",
    'state',
  ),
  bug(
    'whatever is late is expired',
    'src/domain/message-rules.ts',
    'at > addMilliseconds(dueAt, usefulFor)',
    'at > dueAt',
  ),
  bug(
    'a message goes to a neighbour',
    'src/usecases/delivery/parcel.ts',
    'const { personId } = notice.reader;\n  const to',
    "const personId = notice.reader.personId.replace(/1\\d$/, '1');\n  const to",
  ),
  bug(
    'a 429 counts as sent',
    connector,
    "notSent('status429', retryAfter(answer))",
    "({ kind: 'sent', activityId: String(answer.status) })",
  ),
  bug(
    'Retry-After is not read',
    connector,
    "const header = answer.headers.get('retry-after') ?? '';",
    "const header = '0';",
  ),
  bug('a 412 ends it', connector, "notSent('status412', 1_000)", "({ kind: 'gone', reason: 'status412' })"),
  bug('a 403 is tried again', connector, "({ kind: 'gone', reason: 'status403' })", "notSent('status403')"),
  bug(
    'a 5xx counts as not sent',
    connector,
    'unknown(`status${answer.status}`) :',
    'notSent(`status${answer.status}`) :',
  ),
  bug('a 503 counts as not sent', connector, '  408: ()', "  503: () => notSent('status503'),\n  408: ()"),
  bug(
    'a timeout counts as not sent',
    connector,
    "unknown(signal.aborted ? 'timeout' : 'reset')",
    "signal.aborted ? notSent('timeout') : unknown('reset')",
  ),
  bug(
    'a reset counts as not sent',
    connector,
    "unknown(signal.aborted ? 'timeout' : 'reset')",
    "signal.aborted ? unknown('timeout') : notSent('reset')",
  ),
  bug('half an answer counts as sent', connector, "unknown('noId')", "{ kind: 'sent', activityId: 'none' }"),
  bug('half an answer counts as not sent', connector, "unknown('noId')", "notSent('noId')"),
  bug(
    'a refused connection counts as sent',
    connector,
    "notSent('unreachable')",
    "{ kind: 'sent', activityId: 'none' }",
  ),
  bug(
    'the client repeats what failed by itself',
    connector,
    'return neverLeft(error)',
    'if (!signal.aborted) return exchange({ method, place, path, body, id }, token, signal);\n      return neverLeft(error)',
  ),
  bug('a call that hangs is never given up', connector, '        signal,\n', ''),
  bug('a conversation is never left', connector, 'entered.leave();', ';'),
  bug(
    'the clock jumps with the wall',
    'src/steady-clock.ts',
    'return elapsed + ahead;',
    'return elapsed + found;',
  ),
  {
    says: 'nobody sweeps',
    edits: [
      { file: poller, from: 'let sweep = LONGEST_SLEEP;', to: 'let sweep = Infinity;' },
      { file: poller, from: 'sweep = Math.min(sweepAfter(), LONGEST_SLEEP);', to: 'sweep = Infinity;' },
    ],
  },
];
