import { DateTime } from 'luxon';
import { planTimeZone } from '../../libs/plans/domain/cells/plan-time.js';
import type { PlanResult, PrintedFault, Suggestion } from './plan-result.js';
import type { ReservationsResult } from './reservations.js';
import { table } from './table.js';

const section = (
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => (rows.length === 0 ? [] : [`${title}\n${table(headings, rows)}`]);

/** What the import of a plan did, for people to read. */
export const planSummary = (result: PlanResult, acceptsRest: boolean): string => {
  const { confirmed, waiting, refused, loaded, rejected } = result;
  return [
    ...(result.readAs === 'gb18030' ? ['The file is not UTF-8; it was read as GB 18030.'] : []),
    ...section(`Bad lines (${linesIn(rejected)})`, ['line', 'column', 'value', 'reason'], rejected.map(faultRow)),
    ...section(
      `Asked (${result.asked.length}); what is usual is taken with --confirm-usual`,
      ['line', 'column', 'words', 'would be read as', 'sure', 'why'],
      result.asked.map((one) => [
        String(one.line),
        one.column,
        one.words.replace(/\s+/g, ' ').slice(0, 40),
        one.offer,
        one.sure,
        one.reason,
      ]),
    ),
    ...section(
      `Loaded (${loaded.length})`,
      ['line', 'kind', 'id', 'unit', 'status', 'dates', 'title'],
      loaded.map((one) => [
        String(one.line),
        one.kind,
        one.id,
        one.unit,
        one.status,
        String(one.dates),
        `${one.title}${one.differs ? '  (stood there already, and says something else)' : ''}`,
      ]),
    ),
    ...section(
      `Booked (${confirmed.length})`,
      ['line', 'reservation', 'dates', 'place'],
      confirmed.map((one) => [String(one.line), one.reservation, String(one.dates), one.place]),
    ),
    ...section(
      `Waiting for the owner's approval (${waiting.length})`,
      ['line', 'reservation', 'dates', 'place'],
      waiting.map((one) => [String(one.line), one.reservation, String(one.dates), one.place]),
    ),
    ...section(
      `Refused places (${refused.length}); their initiatives are loaded`,
      ['line', 'place', 'rule', 'why'],
      refused.flatMap((one) => [
        [String(one.line), one.place, one.code, one.detail],
        ...one.suggestions.map((suggestion) => ['', '', '', `→ ${suggested(suggestion, one.resource)}`]),
      ]),
    ),
    ...section(
      'Closed days, skipped',
      ['line', 'place', 'days'],
      result.closedDays.map((one) => [String(one.line), one.place, one.dates.join(' ')]),
    ),
    ...section(
      'Places that stay a text, since nobody shares them',
      ['line', 'place'],
      result.plainPlaces.map(({ line, place, namesakes }) => [
        String(line),
        namesakes === undefined
          ? place
          : `${place} (${namesakes} resources have this name; book the right one by hand)`,
      ]),
    ),
    ...section(
      'Public holidays in the plan; nothing was moved',
      ['line', 'date', 'holiday', 'title'],
      result.holidays.map((one) => [
        String(one.line),
        one.on,
        `${one.name}${one.isProvisional ? ' (the notice for the year is not out)' : ''}`,
        one.title,
      ]),
    ),
    verdict(result, acceptsRest),
  ].join('\n\n');
};

const faultRow = ({ line, column, value, reason }: PrintedFault): readonly string[] => [
  String(line),
  column,
  value.replace(/\s+/g, ' ').slice(0, 40),
  reason,
];

const linesIn = (faults: readonly PrintedFault[]): number => new Set(faults.map(({ line }) => line)).size;

const verdict = ({ isDryRun, rejected, asked, good, loaded }: PlanResult, acceptsRest: boolean): string => {
  const bad = linesIn(rejected);
  if (!isDryRun && loaded.length === 0 && asked.length > 0 && (bad === 0 || acceptsRest))
    return `Nothing was loaded: ${asked.length} things are asked. Take what is usual with --confirm-usual; write the others so that they are certain.`;
  if (isDryRun) return `Dry run: ${good.length} lines can be loaded, ${bad} cannot. Nothing was loaded.`;
  if (bad > 0 && !acceptsRest)
    return loaded.length > 0
      ? `${loaded.length} lines are loaded, ${bad} were refused by their unit.`
      : `Nothing was loaded: ${bad} of ${good.length + bad} lines are bad. Correct them, or load the rest with --accept-rest.`;
  return bad > 0
    ? `${loaded.length} lines are loaded, ${bad} are left out. Once they are corrected, load the sheet again: nothing is loaded twice.`
    : `All ${loaded.length} lines are loaded.`;
};

const kinds: Readonly<Record<Suggestion['kind'], string>> = {
  shift: 'another time',
  shorten: 'a shorter time',
  'other-resource': 'another place',
  split: 'in parts',
};

const suggested = ({ kind, from, to, quantity, resource, name = resource }: Suggestion, asked: string): string => {
  const start = DateTime.fromISO(from, { zone: planTimeZone });
  const end = DateTime.fromISO(to, { zone: planTimeZone });
  const until = end.toFormat(end.hasSame(start, 'day') ? 'HH:mm' : 'yyyy-MM-dd HH:mm');
  return [
    `${kinds[kind]}: ${start.toFormat('yyyy-MM-dd HH:mm')}–${until}`,
    ...(quantity === undefined ? [] : [`${quantity} places`]),
    ...(resource === asked ? [] : [name]),
  ].join(', ');
};

const shownRefusals = 20;

/** What the import of a booking list did, for people to read. */
export const reservationsSummary = (result: ReservationsResult): string => {
  const { booked, refused, rooms, timeZone, weeksToTheFuture } = result;
  const perUnit = Map.groupBy(rooms, ({ unit }) => unit);
  const perCode = Map.groupBy(refused, ({ code }) => code);
  const inZone = (instant: string): string =>
    DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
  return [
    ...section(
      `Rooms (${rooms.length})`,
      ['unit', 'rooms', 'new'],
      [...perUnit].map(([unit, some]) => [unit, String(some.length), String(some.filter(({ isNew }) => isNew).length)]),
    ),
    ...section(
      `Refused (${refused.length})`,
      ['rule', 'sessions'],
      [...perCode].map(([code, some]) => [code, String(some.length)]),
    ),
    ...section(
      refused.length > shownRefusals ? `The first ${shownRefusals} of them` : 'They are',
      ['session', 'room', 'from', 'why', 'instead'],
      refused
        .slice(0, shownRefusals)
        .map(({ id, room, from, detail, suggestions: [first] }) => [
          id,
          room,
          inZone(from),
          detail,
          first ? inZone(first.from) : '',
        ]),
    ),
    ...(weeksToTheFuture === undefined
      ? []
      : [`The list lies in the past. Move it: --shift-weeks=${weeksToTheFuture} brings all of it into the future.`]),
    `${booked.length} of ${booked.length + refused.length} sessions are booked, ${refused.length} refused, in ${result.seconds} s.`,
  ].join('\n\n');
};
