import { describe, expect, it } from '@jest/globals';
import { accepts, after, draft, known, post, start } from '../domain/life-cycle/initiative.fixture.js';
import type { InitiativeCommand } from '../domain/life-cycle/initiative.js';
import { attended, offered, taken, waitlisted } from '../domain/sign-ups/sign-ups.fixture.js';
import { evolveSignUps, noSignUps, type SignUpEvent } from '../domain/sign-ups/sign-ups.js';
import { closeOutHtml } from './close-out.html.js';
import { closeOut } from './close-out.js';
import type { UsedResource } from './used-resource.js';

const results = {
  trees: 300,
  lessons: '早订苗木',
  indicators: [
    { name: '参加人数', weight: 50, target: 100, actual: 80, unit: '人' },
    { name: '满意度', weight: 50, score: 90 },
  ],
};
const study: InitiativeCommand = {
  type: 'complete-stage',
  stage: 'study',
  on: '2027-02-20',
  participants: ['LJ-GW'],
  evidence: ['https://a/1'],
};
const content = {
  budgetFen: 500_000,
  places: 2,
  signUp: { hours: 2.5, credits: 1 },
  tasks: [
    { id: '1', title: '备苗木', roles: [{ body: 'LJ-XC', role: 'accountable' as const }], doneOn: '2027-02-28' },
    { id: '2', title: '报名', roles: [{ body: 'LJ-XC', role: 'accountable' as const }] },
  ],
};
const whole = (...more: InitiativeCommand[]) =>
  known(
    after(
      draft(content),
      post,
      accepts('LJ-XC'),
      accepts('LJ-TW'),
      study,
      start,
      { type: 'conclude', results },
      ...more,
    ),
  );

const signUps = (...events: SignUpEvent[]) => events.reduce(evolveSignUps, noSignUps());
const came = () => signUps(offered(), taken('a'), taken('b'), waitlisted('c'), attended('a'));
const resources: readonly UsedResource[] = [
  {
    reservation: 'r1',
    resource: 'pro-hall',
    name: '礼堂',
    kind: 'venue',
    owner: 'LJ-XC',
    body: 'LJ-GW',
    quantity: 1,
    from: '2027-03-12T00:30:00.000Z',
    to: '2027-03-12T03:30:00.000Z',
  },
  {
    reservation: 'r2',
    resource: 'mas-fund',
    name: '活动经费',
    kind: 'fund',
    owner: 'LJ-TW',
    body: 'LJ-GW',
    amountFen: 123_456,
    receipts: ['https://r/1'],
  },
];
const report = (initiative = whole()) =>
  closeOut({
    initiative,
    version: 9,
    signUps: came(),
    resources,
    nameOf: (code) => (code === 'LJ-GW' ? '机关工委 <本部>' : code),
  });

describe('A close-out report', () => {
  it('says who took part, what was used and spent, who came, what resulted and what was learned', () => {
    expect(report()).toMatchObject({
      initiative: 'org-x',
      status: 'concluded',
      host: { body: 'LJ-GW', name: '机关工委 <本部>' },
      participants: [
        { body: 'LJ-XC', answer: 'accepted' },
        { body: 'LJ-TW', answer: 'accepted' },
      ],
      tasks: { total: 2, done: 1 },
      stages: { study: { on: '2027-02-20' }, deploy: null },
      missingStages: ['deploy', 'inspect', 'assess'],
      resources: [{ name: '礼堂' }, { name: '活动经费' }],
      spending: { budgetFen: 500_000, spentFen: 123_456, leftFen: 376_544 },
      attendance: {
        places: 2,
        signedUp: 2,
        waiting: 1,
        attended: 1,
        hours: 2.5,
        credits: 1,
        byBody: [{ body: 'LJ-TW', signedUp: 2, attended: 1 }],
      },
      results: {
        score: 85,
        indicators: [
          { number: '1', score: 80 },
          { number: '2', score: 90 },
        ],
        given: results,
      },
      assessment: null,
      lessons: '早订苗木',
    });
  });

  it('says nothing of money or results where there are none, and keeps results that it cannot read', () => {
    const bare = closeOut({
      initiative: known(after(draft(), post)),
      version: 2,
      signUps: noSignUps(),
      resources: [],
      nameOf: (code) => code,
    });
    expect(bare).toMatchObject({
      spending: { budgetFen: null, spentFen: 0, leftFen: null },
      attendance: { places: null, signedUp: 0, byBody: [] },
      results: { score: null, indicators: [], given: null },
      lessons: null,
    });
    const old = { ...whole(), results: { indicators: 'many' } };
    expect(report(old).results).toEqual({ score: null, indicators: [], given: { indicators: 'many' } });
  });

  it('is the same to the byte for the same state, as data and as a page in either language', () => {
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()));
    for (const language of ['zh-CN', 'en'] as const)
      expect(closeOutHtml(report(), language)).toBe(closeOutHtml(report(), language));
  });

  it('is a page that shows every figure and lets no text become markup', () => {
    const html = closeOutHtml(
      report(whole({ type: 'assess', score: 88, summary: '<script>alert(1)</script>', reason: '补' })),
      'zh-CN',
    );
    for (const shown of [
      '<html lang="zh-CN">',
      '机关工委 &lt;本部&gt;',
      '1234.56 元',
      '3765.44 元',
      '2027-03-12 08:30',
      '早订苗木',
      '&lt;script&gt;',
      '同布置',
      '85',
    ])
      expect(html).toContain(shown);
    expect(html).not.toContain('<script');
    expect(closeOutHtml(report(), 'en')).toContain('<h2>Resources used</h2>');
  });
});
