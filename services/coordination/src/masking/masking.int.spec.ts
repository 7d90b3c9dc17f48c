import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { mask } from '#contracts';
import { Desk, eventually, type Replica, type Who } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import type { StateAt } from '../state/states.js';
import type { Causation, Timeline } from '../timelines/timelines.js';
import type { Unmasked } from './unmaskings.js';

jest.setTimeout(60_000);

const subject = 'participation/mass-organisations/org-i/LJ-TW';
const person = '张三';
const answer = (sequence: number, reason: string, more: Partial<WrittenEvent> = {}): WrittenEvent => ({
  source: 'mass-organisations',
  subject,
  sequence,
  actor: 'zhao',
  event: { type: 'participation.declined', data: { initiative: 'org-i', body: 'LJ-TW', reason } },
  ...more,
});
const cleared: WrittenEvent = {
  source: 'discipline',
  subject: 'clearance/org-fund.r1',
  sequence: 1,
  actor: 'qian',
  event: { type: 'clearance.refused', data: { clearance: 'org-fund.r1', matter: 'draw', reason: `${person}在查` } },
};

const wang: Who = { sub: 'wang', role: 'coordinator' };
const li: Who = { sub: 'li', role: 'coordinator' };

describe('masking at the desk', () => {
  let desk: Desk;
  let first: Replica;
  let second: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    [first, second] = [await desk.start(), await desk.start()];
    await desk.write([answer(1, `${person}请假`, { causationId: 'a-request' }), cleared]);
    for (const replica of [first, second]) await eventually(async () => (await events(replica, 'auditor')).length > 1);
  });
  afterAll(() => desk.close());

  const events = async (replica: Replica, who: Who, query = ''): Promise<readonly StructuredEvent[]> =>
    (await desk.get<{ items: StructuredEvent[] }>(replica, `/v1/events?${query}`, who)).body.items;
  /** All that a reader is told of the answer, by every door. */
  const everything = async (replica: Replica, who: Who): Promise<string> => {
    const [event] = await events(replica, who, `subject=${subject}`);
    const answers = [
      event,
      (await desk.get<Timeline>(replica, `/v1/timelines/${subject}`, who)).body,
      (await desk.get<Timeline>(replica, '/v1/timelines/initiative/org-i', who)).body,
      (await desk.get<Causation>(replica, `/v1/causation/${encodeURIComponent(event?.id ?? '')}`, who)).body,
      (await desk.get<StateAt>(replica, `/v1/state/${subject}`, who)).body,
      (await desk.get(replica, '/v1/board', who)).body,
    ];
    return JSON.stringify(answers);
  };
  const unmask = (who: Who, body: object, replica = first) =>
    desk.post<Unmasked & { readonly type?: string; readonly errors?: unknown }>(replica, '/v1/unmaskings', body, who);

  it('hides by every door who did it and what may name somebody', async () => {
    for (const who of ['department', 'coordinator', 'resource-owner', 'secretary', 'system'] as const) {
      const told = await everything(first, who);
      expect([who, told.includes(person), told.includes('zhao')]).toEqual([who, false, false]);
      expect(told).toContain(mask);
    }
    expect(await everything(first, 'supervisor')).toContain(person);
    expect((await events(first, 'auditor', `subject=${subject}`))[0]).toMatchObject({ actor: 'zhao' });
  });

  it('keeps discipline’s grounds even from an auditor, but not from a supervisor', async () => {
    const groundFor = async (who: Who) =>
      (await events(first, who, `subject=${cleared.subject}`)).map(({ data }) => (data as { reason: string }).reason);
    expect(await groundFor('auditor')).toEqual([mask]);
    expect(await groundFor('supervisor')).toEqual([`${person}在查`]);
  });

  it('does not let a search for words find what is hidden', async () => {
    const query = `q=${encodeURIComponent(person)}`;
    expect(await events(first, 'department', query)).toEqual([]);
    expect(await events(first, 'auditor', query)).toHaveLength(1);
    expect(await events(first, 'supervisor', query)).toHaveLength(2);
  });

  it('shows live events to each sight as it may see them, those of the past and those to come', async () => {
    const [masked, full] = [await desk.listener('department'), await desk.listener('supervisor')];
    for (const listener of [masked, full]) await listener.connect(`${second.url}/v1/events?from=2020-01-01T00:00:00Z`);
    await desk.write([answer(2, `${person}出差`)]);
    const reasons = (listener: typeof masked) =>
      listener.events
        .filter((event) => event.subject === subject)
        .map(({ data }) => (data as { reason: string }).reason);
    await eventually(() => reasons(masked).length === 2 && reasons(full).length === 2);
    expect(reasons(masked)).toEqual([mask, mask]);
    expect(reasons(full)).toEqual([`${person}请假`, `${person}出差`]);
    const listening = await desk.listener('department');
    await listening.connect(`${second.url}/v1/events?q=${encodeURIComponent(person)}`);
    await desk.write([answer(3, `${person}回来`)]);
    await eventually(() => reasons(full).length === 3);
    await pause(100);
    expect(listening.events).toEqual([]);
    for (const listener of [masked, full, listening]) await listener.cut();
  });

  it('is lifted for one person and one subject, with a reason, at once in every replica, and the desk shows who did it', async () => {
    const beforeMs = Date.now();
    const { status, body } = await unmask(wang, { subject, reason: '查核报名情况' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ subject, id: expect.any(String) as unknown });
    expect(Date.parse(body.until) - beforeMs).toBeGreaterThan(29 * 60_000);
    for (const replica of [second, first]) {
      const [event] = await events(replica, wang, `subject=${subject}`);
      expect(event).toMatchObject({ actor: 'zhao' });
      const path = `/v1/causation/${encodeURIComponent(event?.id ?? '')}`;
      expect(JSON.stringify((await desk.get<Causation>(replica, path, wang)).body)).toContain(person);
      const timeline = await desk.get<Timeline>(replica, `/v1/timelines/${subject}`, wang);
      expect(JSON.stringify(timeline.body)).toContain(person);
      const state = await desk.get<StateAt>(replica, `/v1/state/${subject}`, wang);
      expect(JSON.stringify(state.body)).toContain(person);
      // Not for others, not for other subjects, and not in what is not of this subject alone.
      expect(await everything(replica, li)).not.toContain(person);
      for (const query of ['', `subject=${subject},${cleared.subject}`, 'subject=participation/*'])
        expect(JSON.stringify(await events(replica, wang, query))).not.toContain(person);
    }
    const recorded = () => events(second, 'auditor', 'type=unmasking.recorded');
    await eventually(async () => (await recorded()).length === 1);
    expect((await recorded())[0]).toMatchObject({
      subject: `unmasking/${body.id}`,
      source: '/liandong/coordination',
      actor: 'wang',
      data: { unmasking: body.id, subject, reason: '查核报名情况', until: body.until },
    });
    const timeline = await desk.get<Timeline>(second, `/v1/timelines/${subject}`, 'auditor');
    expect(timeline.body.items.map(({ event }) => event.type)).toContain('liandong.unmasking.recorded.v1');
    expect(JSON.stringify(await events(second, 'department', 'type=unmasking.recorded'))).not.toMatch(/wang|查核/);
  });

  it('is lifted of a subject’s own events alone, where its timeline or its causes show those of others', async () => {
    const other = 'participation/mass-organisations/org-j/LJ-TW';
    const joint = 'initiative/org-j';
    const said = { initiative: 'org-j', body: 'LJ-TW' };
    const heard = { ...said, bySilence: false, answeredAt: '2027-03-01T08:00:00.000Z', reason: '李四请假' };
    await desk.write([
      answer(1, `${person}请假`, {
        subject: other,
        event: { type: 'participation.declined', data: { ...said, reason: `${person}请假` } },
      }),
      {
        source: 'organisation',
        subject: joint,
        sequence: 1,
        actor: 'sun',
        causationId: `${other}#1`,
        event: { type: 'initiative.participant-declined', data: heard },
      },
    ]);
    const timeline = async () => (await desk.get<Timeline>(first, `/v1/timelines/${joint}`, wang)).body.items ?? [];
    await eventually(async () => (await timeline()).length === 2);
    expect((await unmask(wang, { subject: joint, reason: '查核报名情况' })).status).toBe(201);
    const causation = await desk.get<Causation>(first, `/v1/causation/${encodeURIComponent(`${joint}#1`)}`, wang);
    const shown = { subject: joint, actor: 'sun', data: heard };
    const hidden = { subject: other, actor: mask, data: { ...said, reason: mask } };
    expect(causation.body).toMatchObject({ event: shown, causes: [hidden] });
    const own = (await timeline()).filter(({ event }) => !event.subject.startsWith('unmasking/'));
    expect(own.map(({ event }) => event)).toMatchObject([hidden, shown]);
  });

  it('shows the unmasked subject live too, until the unmasking ends', async () => {
    const listener = await desk.listener(wang);
    await listener.connect(`${first.url}/v1/events?subject=${subject}`);
    await desk.write([answer(4, `${person}再次`)]);
    await eventually(() => listener.events.length === 1);
    expect(JSON.stringify(listener.events)).toContain(person);
    await listener.cut();
    const later = await desk.start({}, undefined, { CLOCK_OFFSET_MS: String(31 * 60_000) });
    expect(JSON.stringify(await events(later, wang, `subject=${subject}`))).not.toContain(person);
    await desk.stop(later);
  });

  it('is for coordinators, auditors and supervisors to lift, with a subject that is known and a reason that says why', async () => {
    for (const who of ['department', 'system', 'secretary', 'resource-owner', 'member'] as const)
      expect([who, (await unmask(who, { subject, reason: 'why' })).status]).toEqual([who, 403]);
    const wrong: readonly object[] = [
      {},
      { subject },
      { subject, reason: '   ' },
      { subject, reason: 'x'.repeat(1_001) },
      { subject: 'nonsense', reason: 'why' },
      { subject: `initiative/${'x'.repeat(300)}`, reason: 'why' },
      { subject: ['initiative/org-i'], reason: 'why' },
      { subject, reason: 'why', until: '2099-01-01T00:00:00Z' },
    ];
    for (const body of wrong) expect([body, (await unmask(wang, body)).status]).toEqual([body, 400]);
    expect((await unmask(wang, { subject: 'initiative/org-nobody', reason: 'why' })).status).toBe(404);
  });
});
