import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from '@jest/globals';
import { IsInstant } from './fields.js';

class When {
  @IsInstant()
  readonly at!: string;
}
const readAt = (at: unknown): unknown => {
  const when = plainToInstance(When, { at });
  return validateSync(when).length === 0 ? when.at : 'refused';
};

describe('an instant', () => {
  it.each([
    ['2027-03-08T01:30:00Z', '2027-03-08T01:30:00.000Z'],
    ['2027-03-08T09:30:00+08:00', '2027-03-08T01:30:00.000Z'],
    ['2027-03-08T01:30:00.123456789Z', '2027-03-08T01:30:00.123Z'],
    ['2027-03-08T01:30:00-23:59', '2027-03-09T01:29:00.000Z'],
  ])('%s arrives as %s', (sent, expected) => {
    expect(readAt(sent)).toBe(expected);
  });

  it.each([
    ['has no offset', '2027-03-08T01:30:00'],
    ['has an offset that no clock has', '2027-03-08T01:30:00+99:99'],
    ['has an offset of a whole day', '2027-03-08T01:30:00+24:00'],
    ['has an offset of 60 minutes', '2027-03-08T01:30:00+23:60'],
    ['has an hour that no day has', '2027-03-08T24:00:00Z'],
    ['is on a day that does not exist', '2027-02-30T01:30:00Z'],
    ['leaves the years of RFC 3339 in UTC', '9999-12-31T23:30:00-12:00'],
    ['is a number', 5],
  ])('that %s is refused and not a fault', (_, sent) => {
    expect(readAt(sent)).toBe('refused');
  });
});
