import { countedRound, firstRoundOf } from '../domain/approval-advance.ts';
import type {
  EvidenceDecision,
  EvidenceParts,
  EvidencePoint,
  EvidenceRequest,
  EvidenceTime,
} from '../domain/evidence.ts';
import { requestSteps } from '../domain/approval-stages.ts';
import { stepPlace } from '../domain/steps.ts';
import type { Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

type EvidenceStage = EvidenceRequest['stages'][number];

/** One request: how it was sent, each stage with its times and answers, the points. */
export function writeRequest(
  sheet: Sheet,
  voice: Voice,
  parts: EvidenceParts,
  request: EvidenceRequest,
): void {
  const { text, words } = voice;
  const first = countedRound(request, firstRoundOf(request));
  const last = countedRound(request);
  const rounds = first === last ? `${first}` : `${first}–${last}`;
  sheet.write('section', text.round(rounds, words.approvalStatus[request.status]));
  for (const [label, value] of factsOf(voice, parts, request)) sheet.fact(label, value);
  if (request.ruling) {
    const { verb, byId, at, reason } = request.ruling;
    sheet.write('line', text.ruling[verb](voice.name(byId), voice.instant(at)));
    if (reason !== '') sheet.write('words', reason);
  }
  const steps = requestSteps(request.stages);
  for (const stage of request.stages) {
    const here = ({ requestId, stageId }: { requestId: string; stageId: string }): boolean =>
      requestId === request.id && stageId === stage.id;
    const { position, of } = stepPlace(steps, ({ id }) => id === stage.id);
    sheet.write('part', text.stage(of > 1 ? words.step(position, of) : '', stage.name ?? text.onlyStage));
    writeStage(sheet, voice, stage, parts.times.find(here));
    for (const decision of parts.decisions.filter(here)) writeDecision(sheet, voice, decision);
  }
  const points = parts.points.filter(({ requestId }) => requestId === request.id);
  if (points.length > 0) sheet.write('part', text.points);
  for (const point of points) writePoint(sheet, voice, point);
}

function factsOf(voice: Voice, { routes }: EvidenceParts, request: EvidenceRequest): [string, string][] {
  const { fact, route: routeWords } = voice.text;
  const route = routes.find(({ requestId }) => requestId === request.id);
  const { observerIds = [], terminalOwnerId } = request;
  return [
    [fact.submitted, `${voice.name(request.requesterId)}, ${voice.instant(request.submittedAt)}`],
    ...told(fact.closed, request.closedAt && voice.instant(request.closedAt)),
    ...told(fact.note, request.note),
    ...told(fact.route, route && routeWords(route.route?.name ?? route.routeId, route.version)),
    ...told(fact.observers, voice.names(observerIds)),
    ...told(fact.terminalOwner, terminalOwnerId && voice.name(terminalOwnerId)),
  ];
}

function writeStage(sheet: Sheet, voice: Voice, stage: EvidenceStage, time: EvidenceTime | undefined): void {
  const { text, words } = voice;
  const { fact } = text;
  const needs = stage.needs === undefined ? '' : ` (${text.needs(stage.needs)})`;
  const standIns = (stage.standIns ?? []).map(({ personId, forId, chain, by }) =>
    text.standIn(
      voice.name(personId),
      voice.name(forId),
      by === 'rule' ? text.byRule : chainOf(voice, chain),
    ),
  );
  const urged = (stage.urged ?? []).map(({ personId, count }) => `${voice.name(personId)} × ${count}`);
  const hours = time?.workingHours ?? null;
  const opened = time?.openedAt ?? stage.openedAt;
  const facts: [string, string][] = [
    [fact.rule, `${words.stageMode[stage.mode]}${needs}`],
    [fact.asked, voice.names(stage.approverIds)],
    ...told(fact.standIns, standIns.join(' · ')),
    ...told(fact.overseers, voice.names(stage.overseerIds ?? [])),
    ...told(fact.veto, voice.names(stage.vetoIds ?? [])),
    ...told(fact.reviewers, voice.names(stage.reviewerIds ?? [])),
    ...told(fact.opened, opened && voice.instant(opened)),
    ...told(fact.due, stage.dueAt && voice.instant(stage.dueAt)),
    ...told(fact.urged, urged.join(' · ')),
    ...told(fact.closed, time?.closedAt && voice.instant(time.closedAt)),
    ...told(fact.took, hours === null ? opened && text.waits : text.hours(voice.number(hours))),
    [fact.outcome, text.outcome[stage.outcome]],
  ];
  for (const [label, value] of facts) sheet.fact(label, value);
}

function writeDecision(sheet: Sheet, voice: Voice, decision: EvidenceDecision): void {
  const { text, words } = voice;
  const { personId, onBehalfOf, chain, verb, comment, at, revision, snapshotHash, withdrawn } = decision;
  sheet.write('lead', text.decided(voice.name(personId), words.decided[verb], voice.instant(at)));
  if (onBehalfOf !== undefined) {
    sheet.write(
      'words',
      text.onBehalf(voice.name(onBehalfOf), chainOf(voice, chain ?? [onBehalfOf, personId])),
    );
  }
  if (decision.conditional) sheet.write('words', text.conditional);
  if (decision.carried) sheet.write('words', text.carried);
  if (decision.beside) sheet.write('words', text.beside);
  if (comment !== '') sheet.write('words', comment);
  sheet.write('small', text.shownAs(revision, snapshotHash));
  if (withdrawn) {
    sheet.write('words', text.withdrawn[withdrawn.why ?? 'edit'](voice.instant(withdrawn.at)));
    for (const change of withdrawn.changes) sheet.write('words', voice.change(change));
  }
}

function writePoint(sheet: Sheet, voice: Voice, point: EvidencePoint): void {
  const { text } = voice;
  const { byId, anchor, at, settled, link } = point;
  const who = link ? text.outside(link.forName, voice.name(link.madeBy)) : voice.name(byId);
  sheet.write('lead', text.point(who, anchor === null ? '' : voice.field(anchor), voice.instant(at)));
  sheet.write('words', point.text);
  if (!settled) {
    sheet.write('small', text.pointOpen);
    return;
  }
  sheet.write('small', text.settled[settled.how](voice.name(settled.byId), voice.instant(settled.at)));
  if (settled.words !== '') sheet.write('words', settled.words);
}

/** From whom to whom the place went. */
const chainOf = (voice: Voice, chain: readonly string[]): string => chain.map(voice.name).join(' → ');

const told = (label: string, value: string | null | undefined): [string, string][] =>
  value === null || value === undefined || value === '' ? [] : [[label, value]];
