import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { zhCn } from '../language/zh-CN/index.ts';
import { toldReason } from './plan-reason.ts';

const folder = join('libs', 'initiatives', 'plan-import');

/** The sentences that the import answers, as its source has them, with 7 wherever something is put in. */
const sentences = (): string[] => {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const told =
    /(?:refuse\([^,()]*, |reason: |UnreadableTime\(\s*|sheetFault\([^,]*, |return |\? |: )(['`])((?:is |has |names |ends |spans |stands |hosts |repeats |the (?:body|column|line|sheet) |there is |no body |a plan |you may |\$\{text\}|\(\$\{text\}\))[^'`]*)\1/g;
  return [...text.matchAll(told)].map(([, , sentence = '']) => sentence.replaceAll(/\$\{[^}]*\}/g, '7'));
};

describe('a fault of a plan', () => {
  it('is told in the language of the reader, whichever of its sentences the service answers', () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((sentence) => toldReason(sentence) === undefined)).toEqual([]);
  });

  it('keeps what stands in it', () => {
    expect(toldReason('is longer than 200 characters')).toEqual({ key: 'tooLong', values: { count: '200' } });
    expect(toldReason('repeats line 4: same name, host and time')?.values).toEqual({ line: '4' });
    expect(toldReason('something new')).toBeUndefined();
  });

  it('has a text for each', () => {
    expect(zhCn.plans.reasons).toHaveProperty(toldReason('the body is dissolved')?.key ?? '');
  });
});
