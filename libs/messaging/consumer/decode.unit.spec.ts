import { describe, expect, it } from '@jest/globals';
import type { Commit } from '#event-store';
import { maxEventBytes, type PublicEvent } from '#contracts';
import { sources } from '#kernel';
import { EventTooLarge, recordsOf } from '../producer/cloud-event.js';
import { decode, sourceOfTopic } from './decode.js';
import type { OutgoingRecord, ReadRecord } from '../kafka/index.js';

const dissolved = (reason: string): PublicEvent => ({ type: 'body.dissolved', data: { body: 'B1', reason } });

const commitOf = (events: readonly PublicEvent[]): Commit => ({
  _id: 'body/B1@0000000004',
  stream: 'body/B1',
  version: 4,
  events: events.map((event, index) => ({ ...event, id: `e${index}` })),
  at: '2026-03-01T08:00:00.000Z',
  commandIds: [
    { id: 'c1', bodyHash: 'h', status: 200, version: 4, actor: 'ann', correlationId: 'k1', causationId: 'c1' },
    {
      id: 'c2',
      bodyHash: 'h',
      status: 200,
      version: 5,
      actor: 'bob',
      onBehalfOf: 'B9',
      correlationId: 'k2',
      causationId: 'c2',
    },
  ],
  prevHash: 'p',
  hash: 'f00d',
});

const asRead = (record: OutgoingRecord): ReadRecord => ({
  offset: 7,
  timestamp: 0,
  key: Buffer.from(record.key),
  value: Buffer.from(record.value),
  headers: Object.fromEntries(Object.entries(record.headers).map(([name, value]) => [name, Buffer.from(value)])),
});

const sent = (): ReadRecord => {
  const events = [dissolved('merged')];
  const [record] = recordsOf(commitOf(events), events, 'organisation', '2026-03-01T08:00:01.000Z');
  if (!record) throw new Error('no record');
  return asRead(record);
};

const withHeader = (name: string, value: string | undefined): ReadRecord => {
  const record = sent();
  const { [name]: _, ...others } = record.headers;
  return { ...record, headers: value === undefined ? others : { ...others, [name]: Buffer.from(value) } };
};

/** A record of one event of version 1. */
const recordOf = (source: string, subject: string, type: string, data: object): ReadRecord => {
  const { headers, ...record } = sent();
  const changed = { ce_source: `/liandong/${source}`, ce_subject: subject, ce_type: `liandong.${type}.v1` };
  const bytes = Object.entries(changed).map(([name, value]) => [name, Buffer.from(value)] as const);
  const value = Buffer.from(JSON.stringify(data));
  return { ...record, key: Buffer.from(subject), value, headers: { ...headers, ...Object.fromEntries(bytes) } };
};

const at = (hours: number): string => new Date(Date.parse('2027-03-01T08:00:00Z') + hours * 3_600_000).toISOString();
const counted = { resource: 'mas-7f3k', from: at(0), to: at(1), counts: [{ code: 'c', count: 1 }] };
const unmasked = { unmasking: '7f3k', subject: 'body/B1', reason: 'r', until: at(1) };
const accepted = { initiative: 'org-7', body: 'LJ-XC' };

describe('an event on Kafka', () => {
  it('is read as it was written, each event of a commit with its own version and its own caller', () => {
    const events = [dissolved('merged'), dissolved('again')];
    const records = recordsOf(commitOf(events), events, 'organisation', '2026-03-01T08:00:01.000Z');
    expect(records.map((record) => decode(asRead(record), 'organisation'))).toEqual([
      {
        kind: 'event',
        event: {
          type: 'body.dissolved',
          data: { body: 'B1', reason: 'merged' },
          id: 'e0',
          source: 'organisation',
          subject: 'body/B1',
          sequence: 4,
          time: '2026-03-01T08:00:00.000Z',
          recordedAt: '2026-03-01T08:00:01.000Z',
          commitHash: 'f00d',
          commitIndex: 0,
          correlationId: 'k1',
          causationId: 'c1',
          actor: 'ann',
          dataClass: 'public',
        },
      },
      {
        kind: 'event',
        event: expect.objectContaining({ id: 'e1', sequence: 5, actor: 'bob', onBehalfOf: 'B9', correlationId: 'k2' }),
      },
    ]);
  });

  it('is keyed by its stream and carries the attributes of CloudEvents 1.0 in binary mode', () => {
    const record = sent();
    expect(record.key?.toString()).toBe('body/B1');
    expect(
      Object.fromEntries(Object.entries(record.headers).map(([name, value]) => [name, value.toString()])),
    ).toMatchObject({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_source: '/liandong/organisation',
      ce_type: 'liandong.body.dissolved.v1',
      ce_subject: 'body/B1',
      ce_sequence: '4',
    });
  });

  it('is sent and read with every date of a series of a thousand, which travels packed', () => {
    const date = (index: number) => ({
      from: new Date(1_800_000_000_000 + index * 86_400_000).toISOString(),
      to: new Date(1_800_003_600_000 + index * 86_400_000).toISOString(),
    });
    const occurrences = Array.from({ length: 1_000 }, (_, index) => date(index));
    const data = { reservation: 'org-a.b', resource: 'org-a', body: 'B1', ...date(0), occurrences, quantity: 1 };
    const events: PublicEvent[] = [{ type: 'reservation.confirmed', data: { ...data, purpose: '读书' } }];
    const commit = { ...commitOf(events), stream: 'resource/org-a' };
    const [record] = recordsOf(commit, events, 'organisation', '2026-03-01T08:00:01.000Z');
    const decoded = record && decode(asRead(record), 'organisation');
    expect(decoded).toMatchObject({ kind: 'event', event: { data: events[0]?.data } });
  });

  it('is not sent when its payload exceeds 64 KiB', () => {
    const events = [dissolved('x'.repeat(maxEventBytes))];
    expect(() => recordsOf(commitOf(events), events, 'organisation', '2026-03-01T08:00:01.000Z')).toThrow(
      EventTooLarge,
    );
  });

  it('is not sent when a category publishes fewer events than it stored', () => {
    expect(() => recordsOf(commitOf([dissolved('a')]), [], 'organisation', '2026-03-01T08:00:01.000Z')).toThrow(
      'public ones',
    );
  });

  it.each([
    ['of another unit than the topic’s', 'ce_source', '/liandong/discipline'],
    ['without an id', 'ce_id', undefined],
    ['without a version', 'ce_sequence', undefined],
    ['with version 0', 'ce_sequence', '0'],
    ['with a version that is not a whole number', 'ce_sequence', '1.5'],
    ['with a version that no number holds', 'ce_sequence', '99999999999999999999'],
    ['with a time that is no instant', 'ce_time', 'yesterday'],
    ['whose subject is not its key', 'ce_subject', 'body/B2'],
    ['of another specification', 'ce_specversion', '0.3'],
    ['that is not JSON', 'content-type', 'text/plain'],
    ['of a foreign type', 'ce_type', 'com.example.thing'],
    ['of an unknown data class', 'ce_dataclass', 'secret'],
  ])('is rejected when it is one %s', (_, name, value) => {
    expect(decode(withHeader(name, value), 'organisation')).toEqual({ kind: 'rejected', reason: expect.any(String) });
  });

  it.each([
    ['body/B1', 'organisation', 'body.dissolved', { body: 'B1', reason: 'r' }],
    ['initiative/dis-7f3k', 'discipline', 'initiative.agreed', { initiative: 'dis-7f3k' }],
    ['resource/mas-7f3k', 'mass-organisations', 'resource.retired', { resource: 'mas-7f3k', reason: 'r' }],
    ['refusals/mas-7f3k', 'mass-organisations', 'resource.refusals-counted', counted],
    ['redrive/7f3k', 'coordination', 'redrive.requested', { stream: 'body/B1' }],
    ['unmasking/7f3k', 'coordination', 'unmasking.recorded', unmasked],
    ['clearance/org-7f3k', 'discipline', 'clearance.granted', { clearance: 'org-7f3k', matter: 'draw' }],
    ['participation/propaganda/org-7/LJ-XC', 'propaganda', 'participation.accepted', accepted],
    ['participation/org-7/LJ-XC', 'nobody', 'participation.accepted', accepted],
    ['participation/propaganda/7/LJ-XC', 'nobody', 'participation.accepted', accepted],
  ] as const)('of the stream %s is rejected from every unit but %s', (subject, owner, type, data) => {
    for (const source of sources) {
      expect(decode(recordOf(source, subject, type, data), source).kind).toBe(source === owner ? 'event' : 'rejected');
    }
  });

  it.each([
    ['initiative/org-2', { initiative: 'org-1' }],
    ['resource/org-1', { initiative: 'org-1' }],
  ])('is rejected in the stream %s where it does not belong', (subject, data) => {
    const record = recordOf('organisation', subject, 'initiative.agreed', data);
    expect(decode(record, 'organisation')).toMatchObject({ kind: 'rejected' });
  });

  it('under the former name of a participation counts only where the log is old enough', () => {
    const record = recordOf('propaganda', 'participation/org-7/LJ-XC', 'participation.accepted', accepted);
    expect(decode(record, 'propaganda', true).kind).toBe('event');
    expect(decode(record, 'propaganda', false).kind).toBe('rejected');
  });

  it('of an earlier version comes out as today’s', () => {
    const claim = { reservation: 'r', resource: 'org-1', body: 'B', from: at(0), to: at(1), quantity: 1, purpose: 'p' };
    const former = {
      ...claim,
      occurrences: [{ from: at(0), to: at(1) }],
      further: { occurrences: [2 * 3_600_000, 3_600_000] },
    };
    const record = recordOf('organisation', 'resource/org-1', 'reservation.confirmed', former);
    expect(decode(record, 'organisation')).toMatchObject({
      kind: 'event',
      event: { type: 'reservation.confirmed', data: { ...claim, occurrences: [0, 2].map((h) => ({ from: at(h) })) } },
    });
  });

  it.each([
    ['does not fit its schema', '{"body":"B1"}'],
    ['is no JSON', '{"body":'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
    ['is too large', `{"body":"B1","reason":"${'x'.repeat(maxEventBytes)}"}`],
  ])('is rejected when its payload %s', (_, value) => {
    expect(decode({ ...sent(), value: Buffer.from(value as string) }, 'organisation')).toMatchObject({
      kind: 'rejected',
    });
  });

  it('is rejected without a payload or a key', () => {
    expect(decode({ ...sent(), value: null }, 'organisation')).toMatchObject({ kind: 'rejected' });
    expect(decode({ ...sent(), key: null }, 'organisation')).toMatchObject({ kind: 'rejected' });
  });

  it.each(['liandong.body.renamed.v1', 'liandong.body.dissolved.v2'])(
    'waits for the upgrade when this process does not know %s',
    (type) => {
      expect(decode(withHeader('ce_type', type), 'organisation')).toEqual({
        kind: 'unknown',
        head: { id: 'e0', ceType: type, source: 'organisation', subject: 'body/B1', sequence: 4 },
      });
    },
  );

  it('of a noun that this process does not know waits for the upgrade, whoever wrote it', () => {
    const record = recordOf('propaganda', 'tomorrow/pro-1', 'tomorrow.issued', {});
    expect(decode(record, 'propaganda')).toMatchObject({ kind: 'unknown', head: { subject: 'tomorrow/pro-1' } });
  });

  it('keeps members that a newer producer has added', () => {
    const decoded = decode(
      { ...sent(), value: Buffer.from('{"body":"B1","reason":"r","since":"2027"}') },
      'organisation',
    );
    expect(decoded).toMatchObject({ kind: 'event', event: { data: { since: '2027' } } });
  });

  it('may stand on a topic of a known unit only', () => {
    expect(sourceOfTopic('liandong.mass-organisations')).toBe('mass-organisations');
    expect(() => sourceOfTopic('liandong.elsewhere')).toThrow('no unit writes');
  });
});
