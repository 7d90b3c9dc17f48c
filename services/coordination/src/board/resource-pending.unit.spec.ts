import { description, minute, Story } from './board.fixture.js';
import { evolveLive, resourceRecord } from './resource-record.js';
import { pendingOfResource } from './resource-pending.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('of a resource the board shows', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story();
    story.offered(minute(0));
  });

  describe('a pending approval', () => {
    it('of the owner, where the request is, due when its time begins', () => {
      story.requested(minute(1), 'a', 100, 160);
      expect(story.items(minute(2))).toEqual([
        {
          id: 'pending-approval/org-hall.a',
          kind: 'pending-approval',
          subject: 'resource/org-hall',
          unit: 'organisation',
          body: 'LJ-GW',
          since: minute(1),
          dueAt: minute(100),
          isOverdue: false,
          title: '一号厅',
          resource: 'org-hall',
          reservation: 'org-hall.a',
          from: minute(100),
          to: minute(160),
        },
      ]);
      expect(story.items(minute(100))[0]?.isOverdue).toBe(true);
    });

    it('until it is granted, refused or taken back', () => {
      story.requested(minute(1), 'a', 100, 160).requested(minute(1), 'b', 200, 260).requested(minute(1), 'c', 300, 360);
      story.tell(minute(2), 'reservation.confirmed', story.claim('a', 100, 160));
      story.tell(minute(2), 'reservation.refused', { ...story.reference('b'), code: 'refused-by-owner' });
      story.tell(minute(2), 'reservation.released', story.reference('c'));
      expect(story.items(minute(3))).toEqual([]);
    });

    it('of a bundle’s line that is held, due at the bundle’s deadline, whichever of the two streams is read first', () => {
      const of = { initiative: 'org-i', bundle: 'org-b', line: 1, body: 'LJ-GW' };
      const held = { ...story.claim('a', 100, 160), ...of, awaiting: 'approval' } as const;
      story.tell(minute(2), 'reservation.held', held);
      expect(story.items(minute(3))[0]?.dueAt).toBe(minute(100));
      story.posted(minute(1), { invited: [] }).tell(minute(1), 'bundle.requested', {
        bundle: 'org-b',
        initiative: 'org-i',
        host: 'LJ-GW',
        purpose: '',
        lines: [
          { line: 1, resource: 'org-hall', reservation: 'org-hall.a', from: minute(100), to: minute(160), quantity: 1 },
        ],
        decideBy: minute(50),
        onDisplacement: 'keep',
      });
      expect(story.of('pending-approval', minute(3))).toMatchObject([{ dueAt: minute(50), bundle: 'org-b' }]);
      story.tell(minute(4), 'reservation.approved', story.reference('a', of));
      expect(story.of('pending-approval', minute(5))).toEqual([]);
    });
  });

  describe('requests that compete', () => {
    it('in place of their approvals, since the second one came, named after the first', () => {
      story.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 150, 200).requested(minute(3), 'c', 300, 360);
      expect(story.items(minute(4))).toMatchObject([
        {
          id: 'competing-requests/org-hall.a',
          kind: 'competing-requests',
          body: 'LJ-GW',
          since: minute(2),
          from: minute(100),
          to: minute(200),
          reservations: ['org-hall.a', 'org-hall.b'],
        },
        { id: 'pending-approval/org-hall.c', kind: 'pending-approval' },
      ]);
    });

    it('no more when one is left, which is a pending approval again with its own age', () => {
      story.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 150, 200);
      story.tell(minute(3), 'reservation.released', story.reference('a'));
      expect(story.items(minute(4))).toMatchObject([{ id: 'pending-approval/org-hall.b', since: minute(2) }]);
    });

    it('not where one begins when the other ends, but where the time between is too short', () => {
      story.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 160, 200);
      expect(story.kinds(minute(3))).toEqual(['pending-approval', 'pending-approval']);
      const buffered = new Story().offered(minute(0), { bufferSeconds: 600 });
      buffered.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 165, 200);
      expect(buffered.kinds(minute(3))).toEqual(['competing-requests']);
    });

    it('of places only where together with what is taken they are more than there are', () => {
      const places = new Story().offered(minute(0), { sharing: 'capacity', capacity: 3 });
      places.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 100, 160);
      expect(places.kinds(minute(3))).toEqual(['pending-approval', 'pending-approval']);
      places.tell(minute(3), 'reservation.confirmed', { ...places.claim('c', 90, 120), quantity: 2 });
      expect(places.kinds(minute(4))).toEqual(['competing-requests']);
      places.tell(minute(5), 'reservation.released', places.reference('c'));
      expect(places.kinds(minute(6))).toEqual(['pending-approval', 'pending-approval']);
    });

    it('of a fund where together they are more than is left', () => {
      const fund = new Story().offered(minute(0), { kind: 'fund', sharing: 'budget', budgetFen: 100 });
      fund.tell(minute(1), 'reservation.confirmed', { ...fund.claim('c', 0, 10), amountFen: 30 });
      fund
        .requested(minute(1), 'a', 100, 160, { amountFen: 30 })
        .requested(minute(2), 'b', 400, 460, { amountFen: 40 });
      expect(fund.kinds(minute(3))).toEqual(['pending-approval', 'pending-approval']);
      fund.requested(minute(4), 'd', 500, 560, { amountFen: 1 });
      expect(fund.of('competing-requests', minute(5))[0]?.reservations).toHaveLength(3);
    });

    it('of series where any of their dates meet, and of three in a chain together', () => {
      const dates = [0, 1000].map((offset) => ({ from: minute(100 + offset), to: minute(160 + offset) }));
      story.requested(minute(1), 'a', 100, 160, { occurrences: dates, rrule: 'FREQ=DAILY;COUNT=2' });
      story.requested(minute(2), 'b', 1150, 1200).requested(minute(3), 'c', 1190, 1250);
      expect(story.items(minute(4)).map(({ reservations }) => reservations)).toEqual([
        ['org-hall.a', 'org-hall.b', 'org-hall.c'],
      ]);
    });

    it('never of a resource that is open to all', () => {
      const open = new Story().offered(minute(0), { sharing: 'open' });
      open.requested(minute(1), 'a', 100, 160).requested(minute(2), 'b', 100, 160);
      expect(open.kinds(minute(3))).toEqual(['pending-approval', 'pending-approval']);
    });
  });

  it('a clearance that waits for discipline, until it is granted', () => {
    const draw = { awaiting: 'clearance', amountFen: 500 };
    story.tell(minute(0), 'body.registered', {
      body: 'LJ-JW',
      name: '纪委',
      kind: 'department',
      unit: 'discipline',
    });
    story.requested(minute(1), 'a', 100, 160, draw);
    expect(story.items(minute(2))).toMatchObject([
      { id: 'pending-clearance/org-hall.a', unit: 'discipline', body: 'LJ-JW', subject: 'resource/org-hall' },
    ]);
    story.tell(minute(3), 'reservation.confirmed', story.claim('a', 100, 160));
    expect(story.items(minute(4))).toEqual([]);
  });

  it('a clearance is due when discipline has to decide, then when its supervisors have, and before discipline has it when its time begins', () => {
    const about = { clearance: 'org-hall.a', matter: 'draw', reservation: 'org-hall.a', resource: 'org-hall' } as const;
    const due = (at: string) => story.items(at).map(({ dueAt, isOverdue }) => ({ dueAt, isOverdue }));
    story.requested(minute(1), 'a', 100, 160, { awaiting: 'clearance', amountFen: 500 });
    expect(due(minute(2))).toEqual([{ dueAt: minute(100), isOverdue: false }]);
    const request = { ...about, body: 'LJ-TW', purpose: '设备', requestedAt: minute(1) };
    story.tell(minute(2), 'clearance.opened', { ...request, level: 1, dueAt: minute(30) }, 'discipline');
    expect(due(minute(29))).toEqual([{ dueAt: minute(30), isOverdue: false }]);
    expect(due(minute(30))).toEqual([{ dueAt: minute(30), isOverdue: true }]);
    story.tell(minute(30), 'clearance.escalated', { ...about, level: 2, dueAt: minute(60) }, 'discipline');
    expect(due(minute(31))).toEqual([{ dueAt: minute(60), isOverdue: false }]);
    story.tell(minute(32), 'clearance.granted', { ...about, by: 'LJ-JW', decidedAt: minute(32) }, 'discipline');
    story.tell(minute(33), 'reservation.confirmed', story.claim('a', 100, 160));
    expect(story.items(minute(34))).toEqual([]);
  });

  it('an offer to the body that waited, due when it expires, until it is taken or over', () => {
    story.tell(minute(1), 'reservation.waitlisted', story.claim('a', 100, 160));
    expect(story.items(minute(2))).toEqual([]);
    story.tell(minute(3), 'reservation.offered', { ...story.claim('a', 100, 160), expiresAt: minute(60) });
    expect(story.items(minute(4))).toMatchObject([
      { id: 'open-offer/org-hall.a', body: 'LJ-TW', unit: 'organisation', since: minute(3), dueAt: minute(60) },
    ]);
    story.tell(minute(5), 'reservation.confirmed', story.claim('a', 100, 160));
    expect(story.items(minute(6))).toEqual([]);
    story.tell(minute(7), 'reservation.offered', { ...story.claim('b', 100, 160), expiresAt: minute(60) });
    story.tell(minute(60), 'reservation.expired', story.reference('b'));
    expect(story.items(minute(61))).toEqual([]);
  });

  describe('a displaced reservation', () => {
    const displaced = (at: string, more: object = {}): Story =>
      story.tell(at, 'reservation.displaced', { ...story.reference('a', more), reason: '急用' });

    it('of the body that lost it, until its time is over', () => {
      story.tell(minute(1), 'reservation.confirmed', story.claim('a', 100, 160));
      displaced(minute(2));
      expect(story.items(minute(3))).toMatchObject([
        { id: 'displaced/org-hall.a', body: 'LJ-TW', since: minute(2), dueAt: minute(100), reason: '急用' },
      ]);
      expect(story.items(minute(159))).toHaveLength(1);
      expect(story.items(minute(160))).toEqual([]);
    });

    it('until the body books for the same initiative elsewhere, in whichever order the two are read', () => {
      const of = { initiative: 'org-i' };
      story.tell(minute(1), 'reservation.confirmed', story.claim('a', 100, 160, of));
      const elsewhere = (at: string, body: string) =>
        story.tell(
          at,
          'reservation.confirmed',
          { ...story.claim('a', 100, 160, of), resource: 'pro-hall', reservation: `pro-hall.${body}`, body },
          'propaganda',
        );
      elsewhere(minute(5), 'LJ-FL');
      displaced(minute(2), of);
      expect(ids(story.items(minute(6)))).toEqual(['displaced/org-hall.a']);
      elsewhere(minute(5), 'LJ-TW');
      expect(story.items(minute(6))).toEqual([]);
      const early = new Story().offered(minute(0));
      early.tell(
        minute(5),
        'reservation.confirmed',
        { ...early.claim('a', 100, 160, of), resource: 'pro-hall', reservation: 'pro-hall.x' },
        'propaganda',
      );
      early.tell(minute(1), 'reservation.confirmed', early.claim('a', 100, 160, of));
      early.tell(minute(2), 'reservation.displaced', { ...early.reference('a', of), reason: '急用' });
      expect(early.items(minute(6))).toEqual([]);
    });

    it('without an initiative until the body books a resource of the same kind', () => {
      story.tell(minute(1), 'reservation.confirmed', story.claim('a', 100, 160));
      displaced(minute(2));
      story.tell(minute(3), 'reservation.confirmed', story.claim('other', 300, 360, { initiative: 'org-i' }));
      expect(story.kinds(minute(4))).toEqual(['displaced']);
      story.requested(minute(5), 'b', 200, 260);
      expect(story.kinds(minute(6))).toEqual(['pending-approval']);
    });

    it('also where only some dates of a series were taken away, with those dates', () => {
      const dates = [100, 1100, 2100].map((from) => ({ from: minute(from), to: minute(from + 60) }));
      story.tell(minute(1), 'reservation.confirmed', { ...story.claim('a', 100, 160), occurrences: dates, rrule: 'x' });
      displaced(minute(2), { occurrences: dates.slice(1, 2) });
      expect(story.items(minute(3))).toMatchObject([{ kind: 'displaced', from: minute(1100), to: minute(1160) }]);
    });

    it('not of one that was only asked for, which is refused and no loss', () => {
      story.requested(minute(1), 'a', 100, 160);
      story.tell(minute(2), 'reservation.refused', { ...story.reference('a'), code: 'refused-by-owner' });
      expect(story.items(minute(3))).toEqual([]);
    });
  });

  it('the same in whichever order streams are read, each of them in its own', () => {
    story.requested(minute(1), 'a', 100, 160).posted(minute(2));
    const other = new Story().posted(minute(2)).offered(minute(0)).requested(minute(1), 'a', 100, 160);
    expect(other.items(minute(3))).toEqual(story.items(minute(3)));
    expect(ids(story.items(minute(3)))).toEqual([
      'pending-approval/org-hall.a',
      'open-invitation/org-i/LJ-TW/1',
      'open-invitation/org-i/LJ-XC/1',
    ]);
  });

  it('what still waits after ten thousand reservations have passed, of which those of the last day are kept', () => {
    const record = resourceRecord('org-hall');
    record.description = description();
    const booked = (id: string, from: number, at: number, awaiting?: 'approval'): void => {
      const data = story.claim(id, from, from + 60);
      if (awaiting) evolveLive(record, { type: 'reservation.requested', data: { ...data, awaiting } }, minute(at));
      else evolveLive(record, { type: 'reservation.confirmed', data }, minute(at));
    };
    booked('waiting', 900_000, 1, 'approval');
    for (let n = 0; n < 10_000; n++) booked(`r${n}`, 60 * n, 60 * n);
    expect(record.live.size).toBeLessThan(500);
    expect(pendingOfResource(record).things.map(({ kind }) => kind)).toEqual(['pending-approval']);
  });
});
