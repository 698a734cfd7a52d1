import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { CardAction } from '../../src/contract/card-actions.ts';
import { workRequestWords } from '../../src/contract/work-request-words.ts';
import { isOpenRequest, requestCode } from '../../src/domain/work-request.ts';
import type { WorkRequestFace, WorkRequestNotice } from '../../src/domain/work-request-face.ts';
import { execute, executeWith, open, refreshFor, requestInputs, unfold } from './actions.ts';
import {
  band,
  draw,
  type Drawn,
  type Element,
  type Fact,
  facts,
  headline,
  line,
  section,
  truth,
} from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { type RequestWords, requestWords } from './texts/requests.ts';

/** So many links are listed; the others stand in the tab. */
const mostLinks = 3;

/** Work that is asked for: what is wanted until when, and what its reader can do about it. */
export function requestCard(notice: WorkRequestNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { request, said } = notice;
  const words = requestWords[pen.reader.locale];
  const shared = workRequestWords[pen.reader.locale];
  const wanted = words.wanted(piece(request.requesterName, 60), shared.function[request.function]);
  const title = `${requestCode(request.number)} ${piece(request.title, 160)}`;
  const isOver = !isOpenRequest(request);
  const state = shared.state[request.state];
  const { last } = request;
  const told =
    last &&
    `${shared.act[last.act](piece(last.name, 60))}${last.words === '' ? '' : `: ${piece(last.words, 500)}`}`;
  const pairs: Fact[] = [
    ...(isOver ? [] : [[words.state, state] as const]),
    ...(request.deadline === null ? [] : [[words.deadline, pen.format.day(request.deadline)] as const]),
    [words.priority, pen.words.priority[request.priority]],
    ...(request.ownerName === '' ? [] : [[words.owner, piece(request.ownerName, 60)] as const]),
    ...(request.campaignName === '' ? [] : [[words.campaign, piece(request.campaignName, 120)] as const]),
  ];
  const where = { workspaceId: request.workspaceId, workRequestId: request.id };
  return draw(follow(request.isRequester && told ? told : wanted, title), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      isOver ? truth(state, title, 'Default') : headline(wanted, title),
      told !== undefined && line(told),
      facts(pairs),
      ...(isOver ? [] : texts(words, request)),
    ],
    actions: [...buttons(words, request, where), open(words.open, links.request(request.id))],
    refresh: refreshFor({ verb: 'request.show', ...where }, [pen.reader.personId]),
  });
}

function texts(words: RequestWords, { vision, notes, materials }: WorkRequestFace): Element[] {
  return [
    section(words.vision, [line(piece(vision, 600))]),
    ...(notes === '' ? [] : [section(words.notes, [line(piece(notes, 400))])]),
    ...(materials.length === 0
      ? []
      : [
          section(
            words.materials,
            materials.slice(0, mostLinks).map((link) => line(piece(link, 200))),
          ),
        ]),
  ];
}

type Where = Pick<Extract<CardAction, { verb: 'request.show' }>, 'workspaceId' | 'workRequestId'>;

function buttons(
  words: RequestWords,
  { can }: WorkRequestFace,
  where: Where,
): (IExecuteAction | IShowCardAction)[] {
  const typed = (id: string, label: string): Element => ({
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    maxLength: 1_000,
    isRequired: true,
    errorMessage: words.wordsNeeded,
  });
  return [
    ...(can.includes('accepted')
      ? [execute({ verb: 'request.accept', ...where }, words.accept, 'positive')]
      : []),
    ...(can.includes('answered')
      ? [
          unfold(
            words.answer,
            [typed(requestInputs.answer, words.answerLabel)],
            [executeWith({ verb: 'request.answer', ...where }, words.answer)],
          ),
        ]
      : []),
    ...(can.includes('asked')
      ? [
          unfold(
            words.ask,
            [typed(requestInputs.ask, words.askLabel)],
            [executeWith({ verb: 'request.ask', ...where }, words.ask)],
          ),
        ]
      : []),
    ...(can.includes('declined')
      ? [
          unfold(
            words.decline,
            [typed(requestInputs.decline, words.declineLabel)],
            [executeWith({ verb: 'request.decline', ...where }, words.decline)],
            'destructive',
          ),
        ]
      : []),
  ];
}
