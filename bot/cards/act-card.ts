import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import { Money } from '../../src/domain/money.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { SecondPersonChoice } from '../../src/domain/second-person.ts';
import { declineInput, execute, executeWith, open, refreshFor, unfold } from './actions.ts';
import { band, draw, type Drawn, type Element, facts, headline, line, truth } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { type ActWords, actWords } from './texts/second-person.ts';

type ActNotice = Extract<Notice, { kind: 'pendingAct' }>;

const Setting = SecondPersonChoice.keyof();

/** Something critical waits for a second person: what would happen, confirm, or decline with words; or how it ended. */
export function actCard(notice: ActNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { act, said } = notice;
  const words = actWords[pen.reader.locale];
  const wants = words.wants[act.act](piece(act.askerName, 60));
  const subject = piece(act.subject, 160);
  const about = { campaignId: act.campaignId, actId: act.id };
  const isWaiting = act.state === 'waiting';
  return draw(follow(wants, subject), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      isWaiting ? headline(wants, subject, 'Warning') : truth(wants, subject, 'Default'),
      ...(isWaiting ? waiting(pen, words, act) : [line(ending(words, act))]),
    ],
    actions: [
      ...(isWaiting && act.canConfirm && !act.hasMoved ? buttons(words, { ...about, round: act.round }) : []),
      ...(act.campaignId === null ? [] : [open(pen.say.open.campaign, links.campaign(act.campaignId))]),
    ],
    refresh: refreshFor({ verb: 'second.show', ...about }, [pen.reader.personId]),
  });
}

function waiting({ format }: Pen, words: ActWords, act: ActNotice['act']): Element[] {
  const amount = act.amount ? ([[words.budget, format.money(act.amount)]] as const) : [];
  const changes = act.changes.map(({ field, from, to }): readonly [string, string] => {
    const setting = Setting.safeParse(field).data;
    const print = (value: unknown): string => settingText(words, value, format.money);
    return [setting ? words.setting[setting] : piece(field, 60), `${print(from)} → ${print(to)}`];
  });
  return [
    line(act.hasMoved ? words.moved : words.effect[act.act]),
    facts([...amount, ...changes, [words.until, format.moment(act.expiresAt)]]),
  ];
}

function settingText(words: ActWords, value: unknown, money: (amount: Money) => string): string {
  const amount = Money.safeParse(value).data;
  if (amount) return money(amount);
  return value === true ? words.on : words.off;
}

function ending(words: ActWords, { state, answer }: ActNotice['act']): string {
  const name = piece(answer?.name ?? '', 60);
  if (state === 'confirmed') return words.confirmed(name);
  if (state === 'declined') return `${words.declined(name)} · ${piece(answer?.words ?? '', 300)}`;
  return state === 'withdrawn' ? words.withdrawn : words.expired;
}

interface Which {
  readonly campaignId: string | null;
  readonly actId: string;
  readonly round: number;
}

function buttons(words: ActWords, which: Which): (IExecuteAction | IShowCardAction)[] {
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
    execute({ verb: 'second.confirm', ...which }, words.confirm, 'positive'),
    unfold(
      words.decline,
      [reply],
      [executeWith({ verb: 'second.decline', ...which }, words.decline)],
      'destructive',
    ),
  ];
}
