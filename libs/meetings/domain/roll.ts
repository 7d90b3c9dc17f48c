/** What a pasted roll says, in numbers; names are read, counted once each and forgotten. */
export interface RollNumbers {
  readonly due: number;
  readonly present: number;
  readonly leave: number;
  readonly absent: number;
  readonly sittingIn: number;
  /** Lines of which nothing could be made, by their number. */
  readonly unread: readonly number[];
  /** Does the roll itself, or the number due that was given, settle who was there? */
  readonly isSure: boolean;
}

type Column = 'present' | 'leave' | 'absent' | 'sittingIn';

const columns: readonly (readonly [Column, RegExp])[] = [
  ['leave', /请假|事假|病假|公假|出差|leave/iu],
  ['absent', /缺席|缺勤|未到|无故|absent/iu],
  ['sittingIn', /列席|sitting in/iu],
  ['present', /出席|实到|参会|参加|到会|已到|签到|present/iu],
];
const statedWords: readonly (readonly [Column | 'due', RegExp])[] = [
  ['due', /(?:应到|应参加|应参会)[^\d\n]{0,6}(\d{1,5})/u],
  ['present', /(?:实到|出席|到会)[^\d\n]{0,6}(\d{1,5})\s*(?:人|名|$)/u],
  ['leave', /请假[^\d\n]{0,6}(\d{1,5})\s*(?:人|名|$)/u],
  ['absent', /(?:缺席|缺勤|未到)[^\d\n]{0,6}(\d{1,5})\s*(?:人|名|$)/u],
  ['sittingIn', /列席[^\d\n]{0,6}(\d{1,5})\s*(?:人|名|$)/u],
];
const restWasThere = /(?:其余|其他|其它|余下)[^\n]{0,6}(?:到|参加|出席)|全部?(?:到齐|参加|到会)|all others/iu;
const name =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,12}|[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*){0,3})$/u;
const numbering = /^\s*[(（]?\d{1,4}\s*(?:[.．、)）:：]|\s)\s*/u;
const separators = /[、，,;；|\t/]+|\s{1,}/u;
/** Words that look like names and are none. */
const noNames = /^(?:接龙|名单|人员|同志|党员|会议|到会|签到|如下|以下|合计|共计|无|没有|其余|其他|全部|备注)$/u;

/**
 * Reads a sign-up text from a group chat, or a list in which only those who were away stand. `due` is how many were due where the text does not say it; whoever is on
 * no list was there where the text says so or names nobody who was, and else absent.
 */
export const readRoll = (text: string, givenDue?: number): RollNumbers => {
  const named = new Map<string, Column>();
  const stated = new Map<Column | 'due', number>();
  const unread: number[] = [];
  let section: Column = 'present';
  text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === '') return;
    const counts = statedIn(line);
    for (const [column, count] of counts) stated.set(column, count);
    const found = namesIn(line, section);
    section = found.section;
    for (const [person, column] of found.people) named.set(person, column);
    if (found.people.length === 0 && counts.length === 0 && !found.isHeading && !restWasThere.test(line))
      unread.push(index + 1);
  });
  const of = (column: Column) => stated.get(column) ?? [...named.values()].filter((one) => one === column).length;
  const [leave, sittingIn] = [of('leave'), of('sittingIn')];
  const due = givenDue ?? stated.get('due');
  const hasPresent = stated.has('present') || [...named.values()].includes('present');
  const restIsPresent = restWasThere.test(text) || !hasPresent;
  if (due === undefined) {
    const [present, absent] = [of('present'), of('absent')];
    return { due: present + leave + absent, present, leave, absent, sittingIn, unread, isSure: false };
  }
  const absent = restIsPresent ? of('absent') : Math.max(0, due - of('present') - leave);
  const present = restIsPresent ? Math.max(0, due - leave - absent) : of('present');
  return {
    due,
    present,
    leave,
    absent,
    sittingIn,
    unread,
    isSure: unread.length === 0 && due === present + leave + absent,
  };
};

const statedIn = (line: string) =>
  statedWords.flatMap(([column, pattern]) => {
    const [, count] = pattern.exec(line) ?? [];
    return count === undefined ? [] : [[column, Number(count)] as const];
  });

const namesIn = (line: string, section: Column) => {
  const isNumbered = numbering.test(line);
  const plain = line.replace(numbering, '').trim();
  const heading = /^([^:：]{1,12})[:：]\s*(.*)$/u.exec(plain);
  const [, before = '', behind = plain] = heading ?? [];
  const headed = heading ? columnOf(before) : undefined;
  const isHeading = headed !== undefined || (!isNumbered && columnOf(plain) !== undefined && plain.length <= 6);
  const here = headed ?? (isHeading ? columnOf(plain) : undefined) ?? section;
  const words = (headed === undefined && heading ? plain : behind).split(/([（(][^)）]*[)）])/u);
  const lineColumn = isNumbered ? columnOf(plain) : undefined;
  const people: [string, Column][] = [];
  words.forEach((part, index) => {
    if (/^[（(]/u.test(part)) return;
    const remark = columnOf(words[index + 1] ?? '');
    const found = namesAmong(part);
    found.forEach((one, at) =>
      people.push([one, (at === found.length - 1 ? remark : undefined) ?? lineColumn ?? here]),
    );
  });
  return { people, isHeading, section: isHeading ? here : section };
};

/** A name in capitals and small letters has blanks of its own. */
const namesAmong = (part: string): readonly string[] => {
  const whole = part.trim();
  if (/^[A-Z]/u.test(whole) && name.test(whole)) return [whole];
  return whole
    .split(separators)
    .map((word) => word.replace(/同志$/u, '').trim())
    .filter((word) => name.test(word) && !noNames.test(word) && columnOf(word) === undefined);
};

const columnOf = (words: string): Column | undefined => columns.find(([, pattern]) => pattern.test(words))?.[0];
