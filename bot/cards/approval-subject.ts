import type { IImage } from '@microsoft/teams.cards';
import type { Money } from '../../src/domain/money.ts';
import type { ApprovalFace, CampaignFace, SubjectFace } from '../../src/domain/notice.ts';
import { resultWords } from '../../src/contract/result-words.ts';
import type { Fact } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';
import { type SubjectWords, subjectWords } from './texts/subjects.ts';

/** So much of the words of a content item stands on the card; all of it where the card leads. */
const mostShown = 800;

const saying = ({ reader }: Pen): SubjectWords => subjectWords(reader.locale);

/** What it is about in a few words, the campaign last: "budget CNY 80,000 → CNY 95,000, Spring launch". */
export function titleOf(
  pen: Pen,
  campaign: Pick<CampaignFace, 'name'>,
  { subject }: Pick<ApprovalFace, 'subject'>,
): string {
  const name = piece(campaign.name, 160);
  const part = partOf(pen, name, subject);
  return subject.kind === 'campaign' || subject.kind === 'launch' ? part : `${part}${pen.say.comma}${name}`;
}

function partOf(pen: Pen, name: string, subject: SubjectFace): string {
  const say = saying(pen);
  switch (subject.kind) {
    case 'campaign':
      return name;
    case 'launch':
      return say.launch(name);
    case 'budgetChange':
      return say.change(total(pen, subject.from), pen.format.money(subject.to));
    case 'budgetTransfer':
      return say.transfer(
        pen.format.money(subject.amount),
        piece(subject.giving.name, 60),
        piece(subject.getting.name, 60),
      );
    case 'contentItem':
      return pen.say.quote(piece(subject.title, 80));
    case 'assetVersion':
      return `${piece(subject.name, 80)}${pen.say.comma}${say.version(subject.version)}`;
    case 'expense':
      return say.expense(pen.format.money(subject.amount), piece(subject.vendor, 60));
  }
}

/** The facts of a part; those of a campaign, and of its launch, stand with the campaign. */
export function partFacts(pen: Pen, subject: SubjectFace): Fact[] {
  const { facts, version } = saying(pen);
  const { format } = pen;
  switch (subject.kind) {
    case 'campaign':
    case 'launch':
      return [];
    case 'budgetChange':
      return [
        [facts.budget, `${total(pen, subject.from)} → ${format.money(subject.to)}`],
        ...difference(pen, subject.from, subject.to),
      ];
    case 'budgetTransfer':
      return transferFacts(pen, subject);
    case 'contentItem':
      return [
        [facts.deliverable, piece(subject.title, 160)],
        ...(subject.channel ? [[facts.channel, pen.words.channel[subject.channel]] as const] : []),
        ...(subject.publishOn ? [[facts.publishOn, format.day(subject.publishOn)] as const] : []),
        ...(subject.text ? [[facts.text, piece(subject.text, mostShown)] as const] : []),
      ];
    case 'assetVersion':
      return [
        [facts.file, `${piece(subject.name, 120)}${pen.say.comma}${version(subject.version)}`],
        [facts.format, `${endingOf(subject.name)}${pen.say.comma}${format.fileSize(subject.bytes)}`],
      ];
    case 'expense':
      return [
        [facts.amount, format.money(subject.amount)],
        [facts.vendor, piece(subject.vendor, 120)],
        [facts.purpose, piece(subject.purpose, 300)],
        ...(subject.invoiceNumber ? [[facts.invoice, piece(subject.invoiceNumber, 60)] as const] : []),
        ...(subject.receipt ? [[facts.receipt, piece(subject.receipt, 120)] as const] : []),
      ];
  }
}

/** From which line to which, and what an acquisition costs through the channels of both. */
function transferFacts(
  pen: Pen,
  { giving, getting, amount, measure }: Extract<SubjectFace, { kind: 'budgetTransfer' }>,
): Fact[] {
  const { facts, noTotal } = saying(pen);
  const end = ({ name, channel }: typeof giving): string =>
    channel === null ? piece(name, 120) : pen.say.aside(piece(name, 120), pen.words.channel[channel]);
  const cost = ({ cost: known }: typeof giving): string => (known ? pen.format.money(known) : noTotal);
  return [
    [facts.amount, pen.format.money(amount)],
    [facts.giving, end(giving)],
    [facts.getting, end(getting)],
    ...(measure === null
      ? []
      : [[resultWords[pen.reader.locale].metric[measure], `${cost(giving)} → ${cost(getting)}`] as const]),
  ];
}

/** What the eye recognises; only where the platform can show it. */
export function pictureOf({ subject }: Pick<ApprovalFace, 'subject'>): IImage | false {
  if (subject.kind !== 'assetVersion' || subject.picture === undefined) return false;
  return { type: 'Image', url: subject.picture, altText: piece(subject.name, 120), size: 'Large' };
}

/** What follows from a yes; undefined where the campaign's own words say it. */
export function nextOf(pen: Pen, { subject, status }: ApprovalFace): string | undefined {
  const isYes = status === 'approved' || status === 'approvedWithChanges';
  return isYes && subject.kind !== 'campaign' ? saying(pen).approved[subject.kind] : undefined;
}

function total(pen: Pen, money: Money | null): string {
  return money ? pen.format.money(money) : saying(pen).noTotal;
}

/** "+CNY 15,000 (+19%)" */
function difference(pen: Pen, from: Money | null, to: Money): Fact[] {
  if (!from || from.currency !== to.currency) return [];
  const minor = to.minor - from.minor;
  const sign = minor < 0 ? '−' : '+';
  const size = pen.format.money({ minor: Math.abs(minor), currency: to.currency });
  const share = from.minor > 0 ? pen.format.percent(Math.abs(minor) / from.minor) : undefined;
  const words = `${sign}${size}`;
  return [
    [saying(pen).facts.difference, share === undefined ? words : pen.say.aside(words, `${sign}${share}`)],
  ];
}

function endingOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toUpperCase();
}
