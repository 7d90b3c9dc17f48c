import { describe, expect, it } from '@jest/globals';
import { writtenForm, type EventPayload } from '#contracts';
import { structured } from './structured-event.js';

const record = (type: string, data: unknown) => ({
  value: Buffer.from(JSON.stringify(data)),
  headers: { ce_type: Buffer.from(type), ce_sequence: Buffer.from('7') },
});
const date = (index: number) => ({
  from: new Date(1_800_000_000_000 + index * 86_400_000).toISOString(),
  to: new Date(1_800_003_600_000 + index * 86_400_000).toISOString(),
});

describe('an event in structured mode', () => {
  it('lists every date of a series, which travels compact', () => {
    const occurrences = Array.from({ length: 1_000 }, (_, index) => date(index));
    const data = { reservation: 'org-a.b', occurrences } as unknown as EventPayload<'reservation.confirmed'>;
    const written = writtenForm('reservation.confirmed', data);
    expect(written).not.toHaveProperty('occurrences.0');
    expect(structured(record('liandong.reservation.confirmed.v2', written))).toMatchObject({ sequence: 7, data });
  });

  it('says word for word what is said of anything else', () => {
    const data = { initiative: 'org-1', further: { occurrences: [1, 2] } };
    expect(structured(record('liandong.initiative.posted.v1', data)).data).toEqual(data);
    expect(structured(record('liandong.reservation.imagined.v2', null)).data).toBeNull();
    const former = { reservation: 'org-a.b', occurrences: [date(0)] };
    expect(structured(record('liandong.reservation.confirmed.v1', former)).data).toEqual(former);
  });
});
