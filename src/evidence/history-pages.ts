import type { EvidenceEvent } from '../domain/evidence.ts';
import type { Happening } from '../domain/event.ts';
import type { Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

/** Everything that happened, in its order; what a rule did says so. */
export function writeHistory(sheet: Sheet, voice: Voice, history: readonly EvidenceEvent[]): void {
  sheet.write('section', voice.text.section.history);
  for (const { at, actorId, what } of history) {
    sheet.fact(voice.instant(at), sentenceOf(voice, voice.name(actorId), what));
  }
}

function sentenceOf(voice: Voice, who: string, what: Happening): string {
  const { words, text } = voice;
  const { happened } = text;
  const changes = (list: Parameters<Voice['change']>[0][]): string[] => list.map(voice.change);
  switch (what.type) {
    case 'approval.submitted':
      return happened.submitted(who, what.round, voice.names(what.approverIds));
    case 'approval.decided': {
      const forWhom = what.onBehalfOf === undefined ? '' : voice.name(what.onBehalfOf);
      return lines(happened.decided(who, words.decided[what.verb], forWhom), what.comment);
    }
    case 'approval.asked':
      return happened.asked(voice.names(what.personIds));
    case 'approval.handled':
      return lines(happened.handled(who, words.handled[what.act], voice.names(what.personIds)), what.words);
    case 'approval.yesWithdrawn':
      return lines(happened.yesWithdrawn(voice.names(what.personIds)), ...changes(what.changes));
    case 'approval.withdrawn':
      return lines(happened.withdrawn(who), what.reason);
    case 'approval.expired':
      return happened.expired;
    case 'approval.outdated':
      return lines(happened.outdated, ...changes(what.changes));
    default:
      return what.type;
  }
}

const lines = (...said: readonly string[]): string => said.filter((each) => each !== '').join('\n');
