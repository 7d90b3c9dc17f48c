import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address.js';

const path = '/v1/calendar-feeds/l/s.ics';
const forwarded = (more: Readonly<Record<string, string>>) => ({
  host: '127.0.0.1:4102',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'desk.example:8443',
  'x-forwarded-prefix': '/api/propaganda',
  ...more,
});

describe('the address of a calendar', () => {
  it('is the one by which the caller came', () => {
    expect(addressOf(path, forwarded({}))).toBe(`https://desk.example:8443/api/propaganda${path}`);
    expect(addressOf(path, { host: '[::1]:4102' })).toBe(`http://[::1]:4102${path}`);
  });

  it('is the installation’s own where that is known, whatever a header says', () => {
    const known = addressOf(path, forwarded({ 'x-forwarded-host': 'evil.example' }), 'https://liandong.example');
    expect(known).toBe(`https://liandong.example/api/propaganda${path}`);
  });

  it.each([
    ['x-forwarded-proto', 'javascript', `http://desk.example:8443/api/propaganda${path}`],
    ['x-forwarded-host', 'user@evil.example', `https://127.0.0.1:4102/api/propaganda${path}`],
    ['x-forwarded-host', 'evil.example/?', `https://127.0.0.1:4102/api/propaganda${path}`],
    ['x-forwarded-prefix', '//evil.example', `https://desk.example:8443${path}`],
    ['x-forwarded-prefix', '/a?b', `https://desk.example:8443${path}`],
  ])('is not made of a %s that is none: %s', (name, value, expected) => {
    expect(addressOf(path, forwarded({ [name]: value }))).toBe(expected);
  });
});
