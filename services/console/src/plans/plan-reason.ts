import type { Catalogue } from '../language/catalogue.ts';

type Reason = keyof Catalogue['plans']['reasons'];

export interface ToldReason {
  readonly key: Reason;
  readonly values: Readonly<Record<string, string>>;
}

/** The services say what is wrong with a line in English; each of their sentences by its pattern, with what stands in it. */
const patterns: readonly (readonly [RegExp, Reason])[] = [
  [/^is empty$/, 'empty'],
  [/^is none of (?<kinds>.+)$/, 'kind'],
  [/^is longer than (?<count>\d+) characters$/, 'tooLong'],
  [/^names more than (?<count>\d+) bodies$/, 'tooManyBodies'],
  [/^is not a whole number of places$/, 'places'],
  [/^is not a number of yuan$/, 'yuan'],
  [/^the body is dissolved$/, 'dissolved'],
  [/^no body of the register has this code$/, 'unknownBody'],
  [/^hosts the activity and cannot be invited to it$/, 'hostInvited'],
  [/^stands twice$/, 'twice'],
  [/^repeats 序号 of line (?<line>\d+)$/, 'sameNumber'],
  [/^repeats line (?<line>\d+): same name, host and time$/, 'sameContent'],
  [/^you may not act for this body$/, 'notYours'],
  [/^is no time that can be read/, 'unreadableTime'],
  [/^ends before it starts: a range over days/, 'backwardsDaily'],
  [/^ends before it starts$/, 'backwards'],
  [/^ends as soon as it starts$/, 'atOnce'],
  [/^has no such day between its first and its last$/, 'noSuchDay'],
  [/^spans more than a year$/, 'tooLongSpan'],
  [/^(?<text>.+) is no time of day/, 'noTimeOfDay'],
  [/^(?<text>.*) is no date$/, 'noDate'],
  [/^names no year/, 'noYear'],
  [/^(?<text>.*) is no day of the week$/, 'noWeekday'],
  [/^\((?<text>.*)\) names no days of the week/, 'noWeekdays'],
  [/^the column is missing$/, 'missingColumn'],
  [/^a plan has no such column/, 'strangeColumn'],
  [/^the column stands twice$/, 'columnTwice'],
  [/^the line has more cells than/, 'strayCells'],
  [/^the sheet is empty$/, 'emptySheet'],
  [/^there is no heading of an annual plan$/, 'noHeading'],
];

/** What a service found wrong, by its key; undefined for a sentence that is not known here. */
export const toldReason = (reason: string): ToldReason | undefined => {
  for (const [pattern, key] of patterns) {
    const match = pattern.exec(reason);
    if (match !== null) return { key, values: { ...match.groups } };
  }
  return undefined;
};
