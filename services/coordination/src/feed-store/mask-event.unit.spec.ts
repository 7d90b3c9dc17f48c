import { mask, type EventPayload, type EventType } from '#contracts';
import type { StructuredEvent } from './structured-event.js';
import { FeedEntry } from './feed-entry.js';
import { maskEvent } from './mask-event.js';
import { disclosureOf } from '#http';

const event = <Type extends EventType>(
  type: Type,
  data: EventPayload<Type>,
  more: Partial<StructuredEvent> = {},
): StructuredEvent => ({
  specversion: '1.0',
  id: 'e1',
  source: '/liandong/organisation',
  type: `liandong.${type}.v1`,
  subject: 'initiative/org-i',
  time: '2027-03-01T08:00:00.000Z',
  sequence: 1,
  actor: 'system:organisation',
  data,
  ...more,
});

const declined = event('participation.declined', { initiative: 'org-i', body: 'LJ-TW', reason: '张三请假' });
const refused = event('clearance.refused', { clearance: 'org-r.1', matter: 'draw', reason: '李四在查' });

describe('an event at the desk', () => {
  it.each([
    ['masked', mask, mask],
    ['persons', '张三请假', mask],
    ['full', '张三请假', '李四在查'],
  ] as const)(
    'shows to the sight %s what is personal as %s and discipline’s ground as %s',
    (sight, personal, ground) => {
      expect(maskEvent(declined, sight).data).toEqual({ initiative: 'org-i', body: 'LJ-TW', reason: personal });
      expect(maskEvent(refused, sight).data).toEqual({ clearance: 'org-r.1', matter: 'draw', reason: ground });
    },
  );

  it('hides who did it unless persons may be seen, and never a service that did it', () => {
    const agreed = event('initiative.agreed', { initiative: 'org-i' }, { actor: 'zhao', onbehalfof: 'LJ-TW' });
    expect(maskEvent(agreed, 'masked')).toEqual({ ...agreed, actor: mask });
    expect(maskEvent(agreed, 'persons')).toBe(agreed);
    const byService = event('initiative.agreed', { initiative: 'org-i' });
    expect(maskEvent(byService, 'masked')).toBe(byService);
  });

  it('is left as it was, and hides what lies in lists and in what has no shape', () => {
    const before = structuredClone(declined);
    maskEvent(declined, 'masked');
    expect(declined).toEqual(before);
    const stage = { initiative: 'org-i', stage: 'study' as const, on: '2027-03-01', participants: ['LJ-TW'] };
    const completed = event('initiative.stage-completed', { ...stage, evidence: ['https://a', 'https://b'] });
    expect(maskEvent(completed, 'masked').data).toEqual({ ...stage, evidence: [mask, mask] });
    const concluded = event('initiative.concluded', { initiative: 'org-i', results: { winners: ['张三'] } });
    expect(maskEvent(concluded, 'masked').data).toEqual({ initiative: 'org-i', results: mask });
  });

  it('does not grow a text that is not there', () => {
    const without = event('participation.declined', { initiative: 'org-i', body: 'LJ-TW' });
    expect(maskEvent(without, 'masked')).toBe(without);
  });

  it.each([
    ['whose data is classed as personal', 'all', declined.type, 'personal'],
    ['of a kind that this process does not know', 'no more', 'liandong.kind-of-tomorrow.opened.v1', 'internal'],
    ['of a version that this process does not know', 'no more', 'liandong.participation.declined.v2', 'internal'],
  ])('%s shows nothing but ids and codes, to auditors %s', (_, toAuditors, type, dataclass) => {
    const data = { initiative: 'org-i', body: 'LJ-TW', who: '张三', age: 71, list: [{ street: 'x' }], isIll: true };
    const closed: StructuredEvent = { ...declined, type, dataclass, data };
    const idsAndCodes = {
      initiative: 'org-i',
      body: 'LJ-TW',
      who: mask,
      age: mask,
      list: [{ street: mask }],
      isIll: mask,
    };
    expect(maskEvent(closed, 'masked').data).toEqual(idsAndCodes);
    expect(maskEvent(closed, 'persons').data).toEqual(toAuditors === 'all' ? data : idsAndCodes);
    expect(maskEvent(closed, 'full')).toBe(closed);
  });

  it('keeps discipline’s ground from an auditor also where its data is classed as personal or its kind is not known', () => {
    const personal: StructuredEvent = { ...refused, dataclass: 'personal' };
    expect(maskEvent(personal, 'persons').data).toEqual({ clearance: 'org-r.1', matter: 'draw', reason: mask });
    const newer: StructuredEvent = { ...refused, type: 'liandong.clearance.refused.v2' };
    expect(maskEvent(newer, 'persons').data).toEqual({ clearance: 'org-r.1', matter: mask, reason: mask });
  });

  it('of a kind that is not known shows no text under the name of an id', () => {
    const data = { initiative: 'org-i.1', unit: 'mass-organisations', body: '张三', host: 'Li Si', line: 3 };
    const unknown: StructuredEvent = { ...declined, type: 'liandong.kind-of-tomorrow.opened.v1', data };
    expect(maskEvent(unknown, 'masked').data).toEqual({ ...data, body: mask, host: mask });
  });

  it('shows no name that stands in a list where an id would', () => {
    const data = { initiative: 'org-i', body: ['张三'], line: [{ name: '李四' }] };
    const unknown: StructuredEvent = { ...declined, type: 'liandong.kind-of-tomorrow.opened.v1', data };
    expect(maskEvent(unknown, 'masked').data).toEqual({
      initiative: 'org-i',
      body: [mask],
      line: [{ name: mask }],
    });
  });

  it('is formatted once per sight for all who read it, and not again where nothing is hidden', () => {
    const entry = new FeedEntry(0, 0, JSON.stringify(declined), declined);
    expect(entry.seenBy('masked')).toBe(entry.seenBy('masked'));
    expect(entry.seenBy('masked').json).not.toContain('张三');
    expect(entry.seenBy('persons')).toBe(entry);
    expect(entry.seenBy('full')).toBe(entry);
  });

  it('is seen by each role as the table says, by several roles as by the widest', () => {
    const caller = (...roles: ('member' | 'department' | 'coordinator' | 'system' | 'auditor' | 'supervisor')[]) =>
      disclosureOf({ issuer: 'i', sub: 's', unit: 'organisation', body: 'LJ-GW', bodies: [], roles });
    expect((['department', 'coordinator', 'system'] as const).map((role) => caller(role))).toEqual([
      'masked',
      'masked',
      'masked',
    ]);
    expect([caller('auditor'), caller('supervisor')]).toEqual(['persons', 'full']);
    expect(caller('department', 'supervisor', 'auditor')).toBe('full');
    expect(caller()).toBe('masked');
  });
});
