import { describe, expect, it } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { sources } from '#kernel';
import { asyncApiDocument } from './async-api.js';
import { eventTypes } from './catalogue.js';

const channels = () =>
  (asyncApiDocument('liandong') as { channels: Record<string, { address: string; messages: object }> }).channels;

describe('the AsyncAPI file', () => {
  it('is valid, without an error of the standard’s own parser', async () => {
    const faults = await new Parser().validate(JSON.stringify(asyncApiDocument('liandong')));
    expect(faults.filter(({ severity }) => Number(severity) === 0)).toEqual([]);
  }, 60_000);

  it('has a channel for each topic and says who writes what', () => {
    expect(Object.keys(channels())).toEqual([...sources]);
    expect(channels()['organisation']?.address).toBe('liandong.organisation');
    const names = (source: string) => Object.keys(channels()[source]?.messages ?? {});
    expect(names('organisation')).toEqual(expect.arrayContaining(['body-registered-v1', 'initiative-posted-v1']));
    expect(names('propaganda')).not.toContain('body-registered-v1');
    expect(names('discipline')).toContain('clearance-granted-v1');
    expect(names('organisation')).not.toContain('clearance-granted-v1');
    expect(names('organisation')).toContain('clearance-requested-v1');
    for (const unit of sources.filter((source) => source !== 'coordination'))
      expect(names(unit)).toEqual(expect.arrayContaining(['participation-accepted-v1', 'reservation-held-v2']));
    expect(names('coordination')).toEqual(['redrive-requested-v1', 'unmasking-recorded-v1']);
  });

  it('has every event in some channel, with the earlier versions that are still read', () => {
    const all = new Set(Object.values(channels()).flatMap(({ messages }) => Object.keys(messages)));
    for (const type of eventTypes) expect(all).toContain(`${type.replace('.', '-')}-v1`);
    expect(all).toContain('reservation-confirmed-v2');
  });
});
