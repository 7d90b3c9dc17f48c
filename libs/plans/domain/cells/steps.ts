import { readTimes, type TimeDefaults } from '#times';
import { dueOf, type PlannedDue } from './due.js';

/** A part of a task with words and, where they say so for certain, a time of its own. */
export interface PlannedStep {
  readonly title: string;
  /** The words that say when; absent where none do. */
  readonly when?: string;
  readonly due?: PlannedDue;
}

const maxSteps = 60;
const maxStepCharacters = 500;

const mark = /(?:^|[;。\n])\s*(?:\d{1,2}[.、．)]\s*(?!\d)|[((]\d{1,2}[))]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[-•·]\s)/;
const label =
  /^((?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?(?:[-至~]\d{1,2}月份?)?|[一二三四五六七八九十]{1,3}月份?|年初|年中|年底|全年|\d{1,2}月\d{1,2}日))\s*[::]/;
const timeSigns =
  '0-9〇零一二两三四五六七八九十年月日号季度半上中下旬周星期末底初前后至到第个每首最全旬次元:：.、~“”"（）()—-';
const leading = new RegExp(`^[${timeSigns}]{2,40}`);
const trailing = /[((]([^()()]{2,30})[))]\s*[。.]?$/;

/**
 * The parts of a cell that plans them inside it: 一季度：…；二季度：…, numbered measures, each with a time of its own before, behind or in brackets.
 * `period` is the time of the column where the cell stands under one. Times that are not certain stay words.
 */
export const stepsIn = (cell: string, defaults: TimeDefaults, period?: string): readonly PlannedStep[] =>
  segmentsOf(cell)
    .slice(0, maxSteps)
    .flatMap((segment) => {
      const step = stepOf(segment.slice(0, maxStepCharacters), defaults, period);
      return step.title === '' ? [] : [step];
    });

/** Has a cell of measures parts with times of their own? One sentence that mentions a rhythm is none. */
export const hasTimedSteps = (steps: readonly PlannedStep[]): boolean =>
  steps.length > 1 && steps.some(({ due }) => due !== undefined);

const segmentsOf = (cell: string): readonly string[] =>
  cell
    .normalize('NFKC')
    .replace(new RegExp(mark, 'g'), '\n')
    .split(/[;\n]+/)
    .map((part) => part.trim().replace(/[。.,]$/, ''))
    .filter((part) => part !== '');

const stepOf = (segment: string, defaults: TimeDefaults, period: string | undefined): PlannedStep => {
  const labelled = label.exec(segment);
  if (labelled) {
    const when = labelled[1] ?? '';
    return timed(segment.slice(labelled[0].length).trim(), when, defaults);
  }
  const bracket = trailing.exec(segment);
  if (bracket && isTime(bracket[1] ?? '', defaults))
    return timed(segment.slice(0, bracket.index).trim(), bracket[1] ?? '', defaults);
  const run = leading.exec(segment)?.[0] ?? '';
  for (let length = run.length; length >= 2; length--) {
    const when = segment.slice(0, length);
    if (!isTime(when, defaults)) continue;
    return { ...timed(segment, when, defaults) };
  }
  return period === undefined ? { title: segment } : timed(segment, period, defaults);
};

const isTime = (words: string, defaults: TimeDefaults): boolean => {
  if (!/[月日周年季旬]/.test(words)) return false;
  const { kind } = readTimes(words.trim(), defaults);
  return kind !== 'unreadable' && kind !== 'fault';
};

const timed = (title: string, when: string, defaults: TimeDefaults): PlannedStep => {
  const reading = readTimes(when, defaults);
  const due = reading.sure === 'certain' && reading.kind !== 'unreadable' ? dueOf(reading) : undefined;
  return { title, when, ...(due && { due }) };
};
