import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { GrantKind, GrantLevel } from '../../src/domain/grant.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { addDays, dateIn } from '../../src/domain/time.ts';
import { accessInputs, declineInput, execute, executeWith, open, refreshFor, unfold } from './actions.ts';
import { band, draw, type Drawn, type Element, facts, headline, line, subtle, truth } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { type AccessWords, accessWords } from './texts/access.ts';

type RequestNotice = Extract<Notice, { kind: 'accessRequest' }>;

/** Somebody asks to see a campaign: give it for a time, or decline with words; one line once it was answered. */
export function accessRequestCard(notice: RequestNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, request, said } = notice;
  const words = accessWords(pen.reader.locale);
  const asker = pen.say.aside(piece(request.askerName, 60), piece(request.askerTitle, 60));
  const asks = words.asks(request.askerTitle === '' ? piece(request.askerName, 60) : asker);
  const name = pen.say.aside(piece(campaign.name, 120), piece(campaign.code, 40));
  const about = { campaignId: campaign.id, requestId: request.id };
  return draw(follow(asks, name), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      request.answer ? truth(asks, name, 'Default') : headline(asks, name),
      facts([[words.reason, piece(request.reason, 500)]]),
      ...answerIn(pen, words, request),
    ],
    actions: [
      ...(request.answer ? [] : buttons(pen, words, { ...about, round: request.round }, request.levels)),
      open(pen.say.open.campaign, links.campaign(campaign.id)),
    ],
    refresh: refreshFor({ verb: 'access.show', ...about }, [pen.reader.personId]),
  });
}

function answerIn({ format }: Pen, words: AccessWords, { answer }: RequestNotice['request']): Element[] {
  if (!answer) return [];
  const name = piece(answer.name, 60);
  if (answer.kind === 'given') {
    const level = subtle(` · ${words.level[answer.level]}`);
    return [truthLine(words.given(name, format.moment(answer.until)), 'Good', level)];
  }
  return [truthLine(words.declined(name), 'Attention', subtle(` · ${piece(answer.words, 300)}`))];
}

function truthLine(state: string, tone: 'Good' | 'Attention', rest: ReturnType<typeof subtle>): Element {
  const element = truth(state, '', tone);
  return { ...element, inlines: [...(element.inlines ?? []), rest] };
}

interface Which {
  readonly campaignId: string;
  readonly requestId: string;
  readonly round: number;
}

const times = ['1', '7', '28', 'date'] as const;

function buttons(
  { reader }: Pen,
  words: AccessWords,
  which: Which,
  levels: readonly GrantLevel[],
): (IExecuteAction | IShowCardAction)[] {
  if (levels.length === 0) return [];
  const choice = (id: string, label: string, choices: { title: string; value: string }[]): Element => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    choices,
    value: choices[0]?.value ?? '',
    isRequired: true,
    errorMessage: words.choose,
  });
  const form: Element[] = [
    choice(
      accessInputs.level,
      words.levelLabel,
      levels.map((value) => ({ title: words.level[value], value })),
    ),
    choice(
      accessInputs.time,
      words.timeLabel,
      times.map((value) => ({ title: words.time[value], value })),
    ),
    {
      type: 'Input.Date',
      id: accessInputs.until,
      label: words.dateLabel,
      min: dateIn(reader.zone, reader.now),
      max: addDays(dateIn(reader.zone, reader.now), 89),
    },
  ];
  const reply: Element = {
    type: 'Input.Text',
    id: declineInput,
    label: words.declineLabel,
    isMultiline: true,
    maxLength: 500,
    isRequired: true,
    errorMessage: words.wordsNeeded,
  };
  return [
    execute({ verb: 'access.give', ...which, level: 'see', time: '7' }, words.quick, 'positive'),
    unfold(words.other, form, [executeWith({ verb: 'access.give', ...which }, words.give)]),
    unfold(
      words.decline,
      [reply],
      [executeWith({ verb: 'access.decline', ...which }, words.declineSend)],
      'destructive',
    ),
  ];
}

/** What the reader may do for a time, or may do no more; of a wish that was declined only the words. */
export function accessCard(notice: Extract<Notice, { kind: 'access' }>, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { access } = notice;
  const { say, format } = pen;
  const { locale } = pen.reader;
  const words = accessWords(locale);
  if (access.kind === 'declined') {
    return draw(words.declinedMine, {
      locale,
      body: [
        headline(words.declinedMine, '', 'Attention'),
        line([subtle(words.askedAt(format.moment(access.askedAt)))], { spacing: 'Small' }),
        line(piece(access.words, 500)),
      ],
      actions: [open(words.askAgain, links.campaign(access.campaignId))],
    });
  }
  const state = words.mine[access.kind][access.level satisfies GrantKind];
  const { campaign } = access;
  const name = campaign
    ? say.aside(piece(campaign.name, 120), piece(campaign.code, 40))
    : words.wholeDepartment(piece(access.workspaceName, 80));
  const isOver = access.kind === 'ended';
  return draw(follow(state, name), {
    locale,
    body: [
      headline(state, name, isOver ? 'Default' : 'Good'),
      facts([
        [words.until, format.moment(access.until)],
        ...(access.byName === '' ? [] : [[words.by, piece(access.byName, 60)] as const]),
        ...(access.reason === '' ? [] : [[words.reason, piece(access.reason, 300)] as const]),
      ]),
    ],
    actions: isOver || !campaign ? [] : [open(say.open.campaign, links.campaign(campaign.id))],
  });
}

/** A guest leaves soon, and can stay by one click; or has left. */
export function guestEndCard(notice: Extract<Notice, { kind: 'guestEnd' }>, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, guest, said } = notice;
  const { say, format } = pen;
  const words = accessWords(pen.reader.locale);
  const day = (at: string): string => format.day(dateIn(pen.reader.zone, at));
  const who = piece(guest.guestName, 60);
  const state = guest.isOver ? words.guestLeft(who) : words.guestLeaves(who, day(guest.until));
  const name = say.aside(piece(campaign.name, 120), piece(campaign.code, 40));
  const about = { campaignId: campaign.id, grantId: guest.grantId };
  const extend = { verb: 'guest.extend', ...about, until: guest.until } as const;
  return draw(follow(state, name), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      headline(state, name, guest.isOver ? 'Default' : 'Warning'),
      facts([[words.until, format.moment(guest.until)]]),
    ],
    actions: [
      ...(guest.isOver || guest.longerUntil <= guest.until
        ? []
        : [execute(extend, words.extend(day(guest.longerUntil)), 'positive')]),
      open(say.open.campaign, links.campaign(campaign.id)),
    ],
    refresh: refreshFor({ verb: 'guest.show', ...about }, [pen.reader.personId]),
  });
}
