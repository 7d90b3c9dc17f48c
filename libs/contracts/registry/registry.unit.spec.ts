import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { BodyCode, IdOf, Text } from '../shapes.js';
import { fieldNotesOf } from './annotations.js';
import { definitionOf, eventTypes, isInItsStream, parsePublicType, publicType, writerOf } from './catalogue.js';
import { dataClassOf, mask, maskPayload, referencesOf } from './meaning.js';
import { defineNoun, event, only } from '../noun.js';
import { nouns } from './nouns.js';

describe('the registry', () => {
  it.each(eventTypes)('says of every text in %s what it may hold', (type) => {
    const { schema, earlier } = definitionOf(type).definition;
    for (const each of [schema, ...earlier.map((version) => version.schema)])
      expect(fieldNotesOf(each).unclassed).toEqual([]);
  });

  it('has words in both languages for every noun, each in its own', () => {
    for (const { words } of nouns) {
      expect(words['zh-CN']).toMatch(/^\p{Script=Han}+$/u);
      expect(words.en).toMatch(/^[a-z -]+$/);
    }
  });

  it('lets nobody write a stream whose noun has none, or whose id names no unit', () => {
    expect(writerOf('body/LJ-XC')).toBe('organisation');
    expect(writerOf('initiative/dis-1')).toBe('discipline');
    expect(writerOf('initiative/1')).toBeUndefined();
    expect(writerOf('reservation/org-1')).toBeUndefined();
    expect(writerOf('bundle/org-1')).toBeUndefined();
    expect(writerOf('telegram/org-1')).toBe('unknown-noun');
    expect(writerOf('nothing')).toBe('unknown-noun');
  });

  it('says of every event of a draft whose it is, or that nobody else learns of it', () => {
    const ofDrafts = eventTypes.filter((type) => /\.(draft|discarded)/.test(type));
    expect(ofDrafts.length).toBeGreaterThan(3);
    expect(ofDrafts.filter((type) => !definitionOf(type).definition.draftOf)).toEqual([]);
  });

  it('gives a participation to the unit in its name alone', () => {
    expect(writerOf('participation/propaganda/org-1/LJ-XC')).toBe('propaganda');
    for (const name of ['org-1/LJ-XC', 'propaganda/org-1', 'kitchen/org-1/B', 'propaganda/1/B', 'propaganda/org-1/B/C'])
      expect(writerOf(`participation/${name}`)).toBeUndefined();
  });

  it('knows in which stream an event must stand', () => {
    expect(isInItsStream('bundle.confirmed', { initiative: 'org-1' }, 'initiative/org-1')).toBe(true);
    expect(isInItsStream('bundle.confirmed', { initiative: 'org-1' }, 'initiative/org-2')).toBe(false);
    expect(isInItsStream('clearance.requested', { resource: 'org-1', clearance: 'c' }, 'resource/org-1')).toBe(true);
    expect(isInItsStream('clearance.granted', { resource: 'org-1', clearance: 'c' }, 'clearance/c')).toBe(true);
  });

  it('reads a public type and writes the newest one', () => {
    expect(parsePublicType('liandong.bundle.line-answered.v12')).toEqual({ type: 'bundle.line-answered', version: 12 });
    for (const none of ['liandong.bundle.v1', 'bundle.confirmed.v1', 'liandong.bundle.confirmed.v0', 'x'])
      expect(parsePublicType(none)).toBeUndefined();
    expect(publicType('initiative.posted')).toBe('liandong.initiative.posted.v1');
    expect(publicType('reservation.moved')).toBe('liandong.reservation.moved.v2');
  });

  it('classes an event as personal where such a text is in it, and by its noun otherwise', () => {
    const declined = { initiative: 'org-1', body: 'B', bySilence: false, answeredAt: '2027-01-01T00:00:00Z' };
    expect(dataClassOf('initiative.participant-declined', declined)).toBe('public');
    expect(dataClassOf('initiative.participant-declined', { ...declined, reason: 'ill' })).toBe('personal');
    expect(dataClassOf('initiative.stage-completed', { evidence: [] })).toBe('public');
    expect(dataClassOf('clearance.granted', { ground: 'g' })).toBe('personal');
    expect(dataClassOf('bundle.confirmed', {})).toBe('internal');
  });

  it('masks what is hidden and leaves the very same payload where nothing is', () => {
    const data = { initiative: 'org-1', evidence: ['https://a', 'https://b'] };
    expect(maskPayload('initiative.stage-completed', data, new Set(['personal']))).toEqual({
      initiative: 'org-1',
      evidence: [mask, mask],
    });
    expect(maskPayload('initiative.stage-completed', data, new Set(['discipline']))).toBe(data);
  });

  it('finds the streams and bodies to which a payload refers', () => {
    const lines = [{ resource: 'dis-a' }, { resource: 'mas-b' }];
    expect(referencesOf('bundle.requested', { initiative: 'org-1', host: 'LJ-GW', lines })).toEqual({
      streams: ['initiative/org-1', 'resource/dis-a', 'resource/mas-b'],
      bodies: ['LJ-GW'],
    });
    expect(referencesOf('unmasking.recorded', { subject: 'initiative/org-1' }).streams).toEqual(['initiative/org-1']);
    const description = { owner: 'LJ-XC', allowed: { bodies: ['LJ-TW'] } };
    expect(referencesOf('resource.offered', { resource: 'pro-1', description }).bodies).toEqual(['LJ-XC']);
  });

  it('sees lists, choices and what has no shape when it looks for unclassed texts', () => {
    const schema = Type.Object({
      body: BodyCode,
      thing: IdOf('initiative'),
      names: Type.Array(Type.Union([Type.Literal('a'), Type.String()])),
      results: Type.Unknown(),
      at: Type.String({ pattern: '^x$' }),
      note: Text('personal'),
    });
    expect(fieldNotesOf(schema).unclassed).toEqual([['names', '*'], ['results']]);
  });

  it('refuses a noun whose events stand in no stream, or whose name is none', () => {
    const words = { 'zh-CN': '物', en: 'thing' };
    const events = { made: event(Type.Object({})) };
    expect(() => defineNoun({ name: 'thing', words, audience: 'internal', events })).toThrow('stands in no stream');
    const writer = only('discipline');
    expect(() => defineNoun({ name: 'Thing', words, audience: 'internal', writer, events })).toThrow('is no noun');
  });
});
