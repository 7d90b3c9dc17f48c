import { given } from '#testing';
import { mostRedrives, redriveDecider, type RedriveRequested, type RequestRedrive } from './redrive.js';

const target = { deadLetter: 'a-letter' };
const requested: RedriveRequested = { type: 'redrive.requested', data: target };
const ask = (more: Partial<RequestRedrive> = {}) => ({
  type: 'request-redrive' as const,
  target,
  letter: 'open' as const,
  again: false,
  at: '2027-03-01T00:00:00.000Z',
  ...more,
});
const after = (requests: number) => given(redriveDecider, new Array<RedriveRequested>(requests).fill(requested));

describe('a redrive', () => {
  it('of an open letter is requested, naming what to try', () => {
    expect(after(0).when(ask()).events).toEqual([requested]);
  });

  it('of a letter that came back is requested again, up to the bound', () => {
    expect(after(mostRedrives - 1).when(ask()).events).toEqual([requested]);
  });

  it('is refused when it came back as often as that, unless asked for knowingly, each time anew', () => {
    const refused = after(mostRedrives).when(ask()).refusal;
    expect(refused).toMatchObject({ code: 'redrive-loop', fields: { requests: mostRedrives } });
    expect(after(mostRedrives).when(ask({ again: true })).events).toEqual([requested]);
    expect(after(mostRedrives + 1).when(ask()).refusal?.code).toBe('redrive-loop');
  });

  it('is refused while one is under way', () => {
    expect(after(1).when(ask({ letter: 'asked', again: true })).refusal?.code).toBe('redrive-under-way');
  });

  it('is refused when nothing waits any more', () => {
    expect(after(1).when(ask({ letter: 'resolved', again: true })).refusal?.code).toBe('dead-letter-resolved');
  });
});
