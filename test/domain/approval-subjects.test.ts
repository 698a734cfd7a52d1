import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, ApprovalStatus } from '../../src/domain/approval.ts';
import { concerning, partAfterEdit, shownChanges, subjectNow } from '../../src/domain/approval-edit.ts';
import { canBeUndone, effectOf, isCarriedOut } from '../../src/domain/approval-effect.ts';
import {
  type ApprovalSubject,
  type SubjectKind,
  amountOf,
  isSameSubject,
  subjectKinds,
} from '../../src/domain/approval-subject.ts';
import { type WantedSubject, trueSubject } from '../../src/domain/approval-truth.ts';
import type { Asset } from '../../src/domain/asset.ts';
import type { BudgetLine } from '../../src/domain/budget-line.ts';
import type { Campaign, FieldChange } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { chooseRoute, unknownIn } from '../../src/domain/route-condition.ts';
import { readyRoutes } from '../../src/domain/route-ready-made.ts';
import { vendorId } from '../../src/domain/vendor.ts';
import { at, campaignOf, later, requestOf } from './approval-cases.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const campaign: Campaign = campaignOf({
  budget: cny(80_000),
  status: 'approved',
  approval: { requestId: 'plan', state: 'approved' },
});
const file: Asset = {
  kind: 'asset',
  schema: 1,
  id: 'a-2',
  tenantId: 't-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  name: 'poster.png',
  mediaType: 'image/png',
  bytes: 4,
  sha256: 'new',
  fileKey: 'asset-a-2',
  uploadedAt: at,
  uploadedBy: 'lin',
  version: 2,
};
const poster = { name: 'poster.png', version: 2, mediaType: 'image/png', bytes: 4 };

const subjects: Record<SubjectKind, ApprovalSubject> = {
  campaign: { kind: 'campaign' },
  budgetChange: { kind: 'budgetChange', from: cny(80_000), to: cny(95_000) },
  budgetTransfer: {
    kind: 'budgetTransfer',
    giving: { lineId: 'l-1', name: 'Reserve', category: 'reserve', channel: null, cost: null },
    getting: { lineId: 'l-2', name: 'Posts', category: 'media', channel: 'social', cost: cny(25) },
    amount: cny(3_000),
    measure: 'costPerOrder',
  },
  contentItem: { kind: 'contentItem', itemId: 'task-1', title: 'Post' },
  assetVersion: { kind: 'assetVersion', assetId: 'a-2', sha256: 'new', ...poster },
  expense: { kind: 'expense', expenseId: 'e-1', amount: cny(5_000), vendor: 'Inkwell', purpose: 'Flyers' },
  launch: { kind: 'launch' },
};

const budgetLine = (
  id: string,
  name: string,
  category: string,
  channel: 'social' | null,
  minor = 5_000,
): BudgetLine => ({
  kind: 'budgetLine',
  schema: 1,
  id,
  tenantId: 't-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  name,
  category,
  channel,
  period: null,
  planned: cny(minor),
  reason: '',
  state: 'standing',
  rate: null,
  createdBy: 'lin',
  createdAt: at,
});

const request = (kind: SubjectKind, status: ApprovalStatus = 'inStage'): ApprovalRequest =>
  requestOf({ subject: subjects[kind], status });
const effect = (kind: SubjectKind, from: ApprovalStatus, to: ApprovalStatus, more: Partial<Campaign> = {}) =>
  effectOf(
    request(kind, from),
    request(kind, to),
    { campaign: { ...campaign, ...more }, asset: file },
    later,
  );

describe('What is asked about is held against what stands', () => {
  const wanted: Record<SubjectKind, WantedSubject> = {
    campaign: { kind: 'campaign' },
    budgetChange: { kind: 'budgetChange', from: cny(80_000), to: cny(95_000) },
    budgetTransfer: {
      kind: 'budgetTransfer',
      fromLineId: 'l-1',
      toLineId: 'l-2',
      amount: cny(3_000),
    },
    contentItem: { kind: 'contentItem', itemId: 'task-1' },
    assetVersion: { kind: 'assetVersion', assetId: 'a-2', sha256: 'new' },
    expense: { kind: 'expense', amount: cny(5_000), vendor: 'Inkwell', purpose: 'Flyers' },
    launch: { kind: 'launch' },
  };
  const transfer = {
    lines: [budgetLine('l-1', 'Reserve', 'reserve', null), budgetLine('l-2', 'Posts', 'media', 'social')],
    results: [{ channel: 'social' as const, spend: cny(100), orders: 4 }],
  };
  const deliverable = { id: 'task-1', title: 'Post' };
  const truth = { campaign, asset: file, deliverable, transfer, expenseId: 'e-1' };

  it.each(subjectKinds)('%s: taken as it stands', (kind) => {
    expect(trueSubject(wanted[kind], truth)).toEqual(subjects[kind]);
  });

  it.each<[string, WantedSubject, object, string, string?]>([
    ['another total', { ...wanted.budgetChange, from: cny(70_000) } as WantedSubject, {}, 'stale'],
    ['no total seen', { ...wanted.budgetChange, from: null } as WantedSubject, {}, 'stale'],
    [
      'no change',
      { ...wanted.budgetChange, to: cny(80_000) } as WantedSubject,
      {},
      'malformed',
      'subject.to',
    ],
    [
      'another currency',
      { ...wanted.budgetChange, to: { minor: 95_000, currency: 'EUR' } } as WantedSubject,
      {},
      'malformed',
      'subject.to',
    ],
    ['another file', { ...wanted.assetVersion, sha256: 'old' } as WantedSubject, {}, 'stale'],
    [
      'a file that a newer one replaced',
      wanted.assetVersion,
      { asset: { ...file, replaced: true } },
      'stale',
    ],
    ['a file that is gone', wanted.assetVersion, { asset: undefined }, 'notFound'],
    ['a deliverable that is gone', wanted.contentItem, { deliverable: undefined }, 'notFound'],
    ['no amount', { ...wanted.expense, amount: cny(0) } as WantedSubject, {}, 'malformed', 'subject.amount'],
    [
      'the launch of a draft',
      wanted.launch,
      { campaign: { ...campaign, status: 'planning' } },
      'approvalNeeded',
    ],
    [
      'the launch of what runs',
      wanted.launch,
      { campaign: { ...campaign, status: 'running' } },
      'wrongStatus',
    ],
    [
      'the launch of what rests',
      wanted.launch,
      { campaign: { ...campaign, status: 'paused' } },
      'wrongStatus',
    ],
    [
      'anything of what is archived',
      wanted.expense,
      { campaign: { ...campaign, status: 'archived' } },
      'wrongStatus',
    ],
  ])('not %s', (_, asked, less, code, place) => {
    const said = trueSubject(asked, { ...truth, ...less });
    expect(said).toMatchObject({ refused: code, ...(place && { at: place }) });
  });
});

describe('What an answer does', () => {
  const nos: ApprovalStatus[] = ['inStage', 'changesRequested', 'rejected', 'withdrawn', 'expired'];
  it.each(subjectKinds.flatMap((kind) => nos.map((no) => [kind, no] as const)))(
    '%s, %s: nothing changes',
    (kind, no) => {
      expect(effect(kind, 'inStage', no)).toEqual({
        campaign,
        asset: file,
        lines: [],
        happenings: [],
        changes: [],
      });
    },
  );

  it.each(['campaign', 'contentItem', 'expense'] as const)(
    '%s, yes: the decision stands, no more',
    (kind) => {
      expect(effect(kind, 'inStage', 'approved')).toEqual({
        campaign,
        asset: file,
        lines: [],
        happenings: [],
        changes: [],
      });
    },
  );

  it('money that moves, yes: both lines, and back when the yes is taken back; not where less is there by now', () => {
    const lines = [
      budgetLine('l-1', 'Reserve', 'reserve', null),
      budgetLine('l-2', 'Posts', 'media', 'social'),
    ];
    const [was, is] = [request('budgetTransfer'), request('budgetTransfer', 'approved')];
    const affected = { campaign, asset: file };
    const done = effectOf(was, is, { ...affected, lines }, later);
    expect(done).toMatchObject({
      campaign,
      lines: [
        { id: 'l-1', planned: cny(2_000) },
        { id: 'l-2', planned: cny(8_000) },
      ],
      happenings: [{ budgetLineId: 'l-1', approvedBy: 'r-1' }, { budgetLineId: 'l-2' }],
    });
    const moved = 'lines' in done ? done.lines : [];
    expect(effectOf(is, was, { ...affected, lines: moved }, later)).toMatchObject({
      lines: [
        { id: 'l-2', planned: cny(5_000) },
        { id: 'l-1', planned: cny(5_000) },
      ],
    });
    const less = [budgetLine('l-1', 'Reserve', 'reserve', null, 2_999), ...lines.slice(1)];
    expect(effectOf(was, is, { ...affected, lines: less }, later)).toHaveProperty(
      'refused',
      'changedSinceShown',
    );
    const spent = [...lines.slice(0, 1), budgetLine('l-2', 'Posts', 'media', 'social', 2_999)];
    expect(effectOf(is, was, { ...affected, lines: spent }, later)).toHaveProperty('refused', 'tooLate');
  });

  it('change of budget, yes: the total becomes the new one, and the history says by which request', () => {
    const done = effect('budgetChange', 'inStage', 'approved');
    expect(done).toMatchObject({
      campaign: { budget: cny(95_000), revision: campaign.revision + 1, status: 'approved' },
      happenings: [
        {
          type: 'campaign.edited',
          approvedBy: 'r-1',
          changes: [{ field: 'budget', from: cny(80_000), to: cny(95_000) }],
        },
      ],
    });
  });

  it('change of budget, yes taken back: the total is what it was, unless it changed since', () => {
    const back = effect('budgetChange', 'approved', 'inStage', { budget: cny(95_000) });
    expect(back).toMatchObject({ campaign: { budget: cny(80_000) } });
    expect(effect('budgetChange', 'approved', 'inStage', { budget: cny(99_000) })).toMatchObject({
      refused: 'changedSinceShown',
    });
    expect(canBeUndone(request('budgetChange', 'approved'), { budget: cny(95_000) })).toBe(true);
    expect(canBeUndone(request('budgetChange', 'approved'), { budget: cny(99_000) })).toBe(false);
  });

  it('change of budget, yes to another total than stands: refused, nothing is written over', () => {
    expect(effect('budgetChange', 'inStage', 'approved', { budget: cny(70_000) })).toMatchObject({
      refused: 'changedSinceShown',
    });
  });

  it('launch, yes: the campaign goes live; the yes cannot be taken back then', () => {
    expect(effect('launch', 'inStage', 'approved')).toMatchObject({
      campaign: { status: 'running' },
      happenings: [{ type: 'campaign.statusChanged', from: 'approved', to: 'running' }],
    });
    expect(effect('launch', 'approved', 'inStage')).toMatchObject({ refused: 'tooLate' });
    expect(canBeUndone(request('launch', 'approved'), campaign)).toBe(false);
    expect(isCarriedOut(request('launch', 'approved'))).toBe(true);
    expect(isCarriedOut(request('launch', 'rejected'))).toBe(false);
  });

  it('launch, yes after the plan lost its own: refused', () => {
    const planning = { status: 'planning', approval: { requestId: 'plan', state: 'outdated' } } as const;
    expect(effect('launch', 'inStage', 'approved', planning)).toMatchObject({ refused: 'approvalNeeded' });
  });

  it('file, yes: exactly this file is marked, and unmarked when the yes is taken back', () => {
    const marked = effect('assetVersion', 'inStage', 'approvedWithChanges');
    expect(marked).toMatchObject({ asset: { approved: { requestId: 'r-1', at: later } } });
    if (isRefusal(marked) || !marked.asset) throw new Error('It was not marked.');
    const [is, was] = [request('assetVersion'), request('assetVersion', 'approved')];
    expect(effectOf(was, is, { campaign, asset: marked.asset }, later)).toMatchObject({ asset: file });
    const other = { ...file, sha256: 'other' };
    expect(effectOf(is, was, { campaign, asset: other }, later)).toHaveProperty('asset', other);
  });
});

describe('An edit asks again only about what it concerns', () => {
  const changes: Record<string, FieldChange> = {
    money: { field: 'budget', from: cny(80_000), to: cny(90_000) },
    content: { field: 'brief', from: 'a', to: 'b' },
    cosmetic: { field: 'name', from: 'a', to: 'b' },
  };
  it.each<[SubjectKind, string[]]>([
    ['campaign', ['money', 'content', 'cosmetic']],
    ['budgetChange', ['money']],
    ['contentItem', []],
    ['assetVersion', []],
    ['expense', []],
    ['launch', ['money', 'content']],
  ])('%s: %j', (kind, classes) => {
    const hit = Object.keys(changes).filter(
      (name) => concerning(request(kind), [changes[name] as FieldChange]).length > 0,
    );
    expect(hit).toEqual(classes);
  });

  it('a change of budget begins at the total that stands now, and is asked anew', () => {
    const after = { ...campaign, budget: cny(90_000), revision: 4 };
    expect(subjectNow(subjects.budgetChange, after)).toMatchObject({ from: cny(90_000), to: cny(95_000) });
    const money = changes['money'] as FieldChange;
    expect(partAfterEdit(request('budgetChange'), after, [money], 'hash-4', later)?.request).toMatchObject({
      subject: { from: cny(90_000) },
      revision: 4,
      snapshotHash: 'hash-4',
    });
    expect(partAfterEdit(request('expense'), after, [money], 'hash-4', later)).toBeUndefined();
    expect(partAfterEdit(request('launch', 'rejected'), after, [money], 'hash-4', later)).toBeUndefined();
  });
});

describe('Rounds and differences', () => {
  it('a newer file of the same name is the next round of the same; another expense is another matter', () => {
    const newer: ApprovalSubject = {
      kind: 'assetVersion',
      assetId: 'a-3',
      sha256: 'x',
      ...poster,
      version: 3,
    };
    expect(isSameSubject(subjects.assetVersion, newer)).toBe(true);
    expect(
      isSameSubject(subjects.expense, { ...subjects.expense, expenseId: 'e-2' } as ApprovalSubject),
    ).toBe(false);
  });

  it('say what differs since the round before, in the terms of their kind', () => {
    const shown = (subject: ApprovalSubject) => ({ content: campaign, subject });
    const dearer: ApprovalSubject = { kind: 'budgetChange', from: cny(80_000), to: cny(90_000) };
    expect(shownChanges(shown(dearer), shown(subjects.budgetChange))).toEqual([
      { field: 'budget', from: cny(90_000), to: cny(95_000) },
    ]);
    expect(shownChanges(shown(subjects.expense), shown(subjects.expense))).toEqual([]);
  });
});

describe('Routes are chosen by what it is about', () => {
  const routes = readyRoutes({ tenantId: 't-1', workspaceId: 'w-1', currency: 'CNY' }, (name) => name);
  const facts = (kind: SubjectKind, newVendor?: boolean) => ({
    subject: kind,
    type: campaign.type,
    channels: campaign.channels,
    amount: amountOf(subjects[kind], campaign),
    regions: undefined,
    audienceSize: undefined,
    newVendor,
  });

  it('and by its own money, not the campaign’s', () => {
    expect(amountOf(subjects.budgetChange, campaign)).toEqual(cny(95_000));
    expect(amountOf(subjects.expense, campaign)).toEqual(cny(5_000));
    expect(amountOf(subjects.launch, campaign)).toEqual(cny(80_000));
    expect(amountOf(subjects.assetVersion, campaign)).toBeNull();
    expect(chooseRoute(routes, facts('expense'))?.routeId).toBe(
      chooseRoute(routes, facts('budgetChange'))?.routeId,
    );
    expect(chooseRoute(routes, facts('launch'))?.routeId).not.toBe(
      chooseRoute(routes, facts('expense'))?.routeId,
    );
  });

  it('what nobody recorded is named', () => {
    const asking = {
      when: [[{ fact: 'newVendor' as const }]],
      stages: [{ when: [[{ fact: 'region' as const, oneOf: ['EU'] }]] }] as never,
    };
    expect(unknownIn(asking, facts('expense', true))).toEqual(['region']);
    expect(unknownIn(asking, facts('campaign'))).toEqual(['region', 'newVendor']);
  });

  it('a vendor is the same however the name is typed', () => {
    expect(vendorId(' Ｉnkwell  Print, Co. ')).toBe(vendorId('inkwell print co'));
    expect(vendorId('Inkwell')).not.toBe(vendorId('Inkwel'));
    expect(vendorId('印'.repeat(120))).not.toBe(vendorId('印'.repeat(121)));
    expect(vendorId('印'.repeat(160)).length).toBeLessThan(128);
  });
});
