/** A fault planted into a copy of the engine: where, which words, and what stands in their place. */
export interface Bug {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const bug = (name: string, file: string, find: string, put: string): Bug => ({
  name,
  file: `${file}.ts`,
  find,
  put,
});

export const bugs: readonly Bug[] = [
  // What answers come to.
  bug(
    'a quorum is one too few',
    'approval-outcome',
    '({ parts: needs, of: 1 }),\n  weighted',
    '({ parts: needs - 1, of: 1 }),\n  weighted',
  ),
  bug(
    'a stage closes one yes late',
    'approval-outcome',
    "tie === 'approves' ? yes >= parts : yes > parts",
    'yes > parts',
  ),
  bug(
    'an impossible yes is not noticed',
    'approval-outcome',
    "tie === 'rejects' ? no >= most : no > most",
    'no > most',
  ),
  bug(
    'a tie always approves',
    'approval-outcome',
    "if (stage.tie !== 'decider') return stage.tie ?? 'approves';",
    "if (stage.tie !== 'decider') return 'approves';",
  ),
  bug(
    'weights are forgotten',
    'approval-outcome',
    "stage.mode === 'weighted' ? (stage.weights?.[personId] ?? 1) : 1",
    '1',
  ),
  bug(
    'percentages are of hundred people',
    'approval-outcome',
    'parts: needs * total, of: 100',
    'parts: needs, of: 1',
  ),
  bug(
    'everybody is primary',
    'approval-outcome',
    'placeOf(decision) === stage.primaryId',
    'placeOf(decision) !== undefined',
  ),
  bug('a veto is a plain no', 'approval-outcome', "if (isVetoed(stage)) return 'rejected';", ''),
  bug(
    'a no never counts as the route says',
    'approval-outcome',
    "stage.rejects !== 'counts'",
    "stage.rejects === 'endsAll'",
  ),
  bug(
    'answers that were taken back count',
    'approval-outcome',
    'withdrawn === null',
    'withdrawn !== undefined',
  ),
  bug(
    'a superior is not enough',
    'approval-outcome',
    'personId === byRule || isOverseer(stage, personId)',
    'personId === byRule',
  ),
  // Who is asked.
  bug(
    'a stage opens before the one it waits for',
    'approval-stages',
    "every(({ outcome }) => outcome !== 'open')",
    'some(() => true)',
  ),
  bug(
    'all are asked at once though in order',
    'approval-stages',
    "stage.mode === 'inOrder' ? missing.slice(0, 1) : missing",
    'missing',
  ),
  bug(
    'a stand-in answers in nobody’s name',
    'approval-flow',
    '...(standIn && { onBehalfOf: standIn.forId, chain: standIn.chain }),',
    '',
  ),
  // Who may answer what.
  bug(
    'the requester may decide',
    'approval-flow',
    "if (request.requesterId === personId) return refuse('ownRequest');",
    '',
  ),
  bug('a yes to other content is taken', 'approval-flow', ' && revisionShown === request.revision', ''),
  bug('a repeated click is a new answer', 'approval-flow', 'if (repeated) return repeated;', ''),
  bug(
    'whoever is asked again is asked in the same round',
    'approval-advance',
    'round: request.round + 1',
    'round: request.round',
  ),
  bug(
    'one person decides in two stages of two people',
    'approval-flow',
    'if (mine.length === 0) return',
    'if (mine.length < 0) return',
  ),
  bug('a rejection needs no reason', 'approval-flow', "reject: 'reasonNeeded',", 'reject: undefined,'),
  bug(
    'a closed request can be withdrawn',
    'approval-flow',
    "if (!isOpen(request)) return refuse('requestClosed');",
    '',
  ),
  bug('it expires early', 'approval-flow', 'request.dueAt <= at', 'request.dueAt !== at'),
  // How it goes on.
  bug(
    'a stopped path ends everything',
    'approval-advance',
    "stage.rejects !== 'stopsPath' || isVetoed(stage)",
    'true',
  ),
  bug(
    'a veto stops its path only',
    'approval-advance',
    "(stage.rejects !== 'stopsPath' || isVetoed(stage))",
    "stage.rejects !== 'stopsPath'",
  ),
  bug(
    'stages behind a stopped path are still asked',
    'approval-advance',
    "outcome === 'rejected' || outcome === 'skipped'",
    "outcome === 'skipped'",
  ),
  bug(
    'it is approved before all have answered',
    'approval-advance',
    "if (stages.some(({ outcome }) => outcome === 'open')) return 'inStage';",
    "if (stages.every(({ outcome }) => outcome === 'open')) return 'inStage';",
  ),
  bug(
    'a yes with changes is a plain yes',
    'approval-advance',
    "stages.some(isConditional) ? 'approvedWithChanges' : 'approved'",
    "'approved'",
  ),
  bug(
    'the clock of a stage that waits again goes on',
    'approval-advance',
    "stage.outcome === 'open' && stage.openedAt !== undefined ? unopened(stage) : stage",
    'stage',
  ),
  // Taking back, returning, handing over.
  bug('an answer can be taken back for ever', 'approval-undo', 'at < undoEnd(request, last) &&', ''),
  bug(
    'an answer can be taken back after a later stage acted',
    'approval-undo',
    ' && !hasLaterAnswer(request, last)',
    '',
  ),
  bug(
    'two points have one name',
    'approval-points',
    '1 + Math.max(0, ...known.map(({ id }) => Number(/\\d+$/.exec(id)?.[0] ?? 0)))',
    'known.length + 1',
  ),
  bug(
    'an answer that was taken back counts as a round',
    'approval-undo',
    'undoneRounds: [...undoneRounds, back.round]',
    '',
  ),
  bug('taking back also reverses a ruling', 'approval-undo', ' && request.ruling === undefined', ''),
  bug(
    'reopening keeps the answers after it',
    'approval-undo',
    'stage.id !== fromId && !after.has(stage.id)',
    'stage.id !== fromId',
  ),
  bug(
    'reopening lets old clocks run on',
    'approval-undo',
    "stage.outcome === 'open' ? unopened(stage) : stage",
    'stage',
  ),
  bug(
    'a withdrawn request can be reopened',
    'approval-undo',
    "return status === 'expired' ||",
    "return status === 'expired' || status === 'withdrawn' ||",
  ),
  bug(
    'anybody can return it',
    'approval-undo',
    "if (mine.length === 0) return refuse('notAsked');",
    'if (mine.length === 0) mine.push(...request.stages);',
  ),
  bug(
    'a place can be handed to the requester',
    'approval-hand',
    "if (toId === request.requesterId) return refuse('ownRequest', { at: 'toId' });",
    '',
  ),
  bug(
    'a place can be handed over after its answer',
    'approval-hand',
    '!liveAnswers(stage).some((each) => placeOf(each) === fromId)',
    'true',
  ),
  bug('a weight is lost on the way', 'approval-hand', '{ ...others, [toId]: weight }', 'others'),
  bug(
    'one more voice does not change the count',
    'approval-hand',
    'outcome: outcomeOf(after)',
    "outcome: 'open' as const",
  ),
  bug('an approver can be urged every hour', 'approval-hand', 'againAt !== null && at < againAt', 'false'),
  bug(
    'one can override their own request',
    'approval-ruling',
    "if (byId === request.requesterId) return refuse('ownRequest');",
    '',
  ),
  // What rules do.
  bug(
    'a rule says yes above its ceiling',
    'approval-subject',
    'amount.minor <= ceiling.minor',
    'amount.minor >= 0',
  ),
  bug('a rule compares yuan with euros', 'approval-subject', 'amount.currency === ceiling.currency && ', ''),
  bug('a rung is climbed twice', 'approval-ruling', ' || (stage.climbed ?? 0) !== rung', ''),
  bug(
    'a backup is the requester',
    'approval-ruling',
    'id !== request.requesterId && !placeIn(stage, id)',
    '!placeIn(stage, id)',
  ),
  bug(
    'whoever answered already has not answered for all',
    'approval-ruling',
    'const settled = { ...after, outcome: outcomeOf(after) };',
    'const settled = after;',
  ),
  bug(
    'a rung is due for the first instead of the last',
    'approval-ladder',
    'at > last ? at : last',
    'last > from ? last : at',
  ),
  // Edits.
  bug('every edit asks everybody again', 'approval-edit', 'stage.watches?.includes(each) ?? true', 'true'),
  bug(
    'an edit asks nobody again',
    'approval-edit',
    'again.has(stage.id) ? reopened(stage, changes, at) : stage',
    'stage',
  ),
  bug(
    'a yes is carried to another version of the route',
    'approval-edit',
    ' && previous.route.version === route.version',
    '',
  ),
  bug(
    'a yes is carried over a change that it does not cover',
    'approval-edit',
    '!again.has(stage.id) && asksTheSame',
    'asksTheSame',
  ),
  bug('points vanish', 'approval-points', 'return [...known, ...added];', 'return known;'),
  // Delegation.
  bug(
    'a chain of hands has no end',
    'approval-delegation',
    'while (chain.length <= longestChain)',
    'while (chain.length <= 9)',
  ),
  bug(
    'a delegation reaches the requester',
    'approval-delegation',
    ' || next.toId === matter.requesterId',
    '',
  ),
  bug(
    'a delegation holds for any amount',
    'approval-delegation',
    'upTo === null || isUpTo(upTo, amount, subject)',
    'true',
  ),
  bug(
    'a rule says yes to an amount that nobody knows',
    'approval-subject',
    "return kind === 'contentItem' || kind === 'assetVersion';",
    'return true;',
  ),
  bug('a delegation that ended holds', 'approval-delegation', ' && delegation.endedAt === null;', ';'),
  bug(
    'a circle of delegations is allowed',
    'approval-delegation',
    "if (ahead === 'cycle') return unfit('cycle', 'toId');",
    "if (ahead === 'cycle') return undefined;",
  ),
  bug(
    'whoever answered for somebody loses the place when the delegation ends',
    'approval-stand-ins',
    "by === 'rule' || answered.has(personId)",
    "by === 'rule'",
  ),
  bug(
    'a backup vanishes when delegations are looked at again',
    'approval-stand-ins',
    "by === 'rule' || answered.has(personId)",
    'answered.has(personId)',
  ),
  // Routes and working time.
  bug('the requester is asked by the route', 'route-people', ' && person.id !== requesterId', ''),
  bug('guests are asked', 'route-people', 'person.decides && !person.external', 'true'),
  bug(
    'who has left is asked',
    'route-people',
    'person.active && person.role !== undefined',
    'person.role !== undefined',
  ),
  bug(
    'a threshold is passed when it is reached',
    'route-condition',
    'facts.amount.minor > fact.amount.minor',
    'facts.amount.minor >= fact.amount.minor',
  ),
  bug(
    'an old version of a route is chosen',
    'route-condition',
    'known.version < route.version',
    'known.version > route.version',
  ),
  bug(
    'what waited for a stage that is left out never opens',
    'route-stages',
    'after: [...new Set(stage.after.flatMap(reach))]',
    'after: stage.after',
  ),
  bug(
    'asked once at the last is asked once at the first',
    'route-stages',
    "rule === 'onceAtLast' ? at > index",
    "rule === 'onceAtLast' ? at < index",
  ),
  bug(
    'a ladder without an end stays so',
    'route-resolve',
    "return [...rungs, { afterHours, act: 'askTerminalOwner' }];",
    'return rungs;',
  ),
  bug(
    'a quorum of people who are not there',
    'route-resolve',
    'Math.min(rule.needs, approverIds.length)',
    'rule.needs',
  ),
  bug(
    'a circle is a way',
    'route-check',
    'stages.filter(({ id }) => !reached.has(id))',
    'stages.filter(({ id }) => reached.has(id) && false)',
  ),
  bug('make-up days are days off', 'working-time', ' || calendar.extraWorkdays.has(date)', ''),
];
