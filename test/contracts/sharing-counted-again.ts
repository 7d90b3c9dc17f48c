import { streamsOf, type RawEvent, type Window } from './counted-again.js';

/** Of the payloads in a resource's stream the members that are looked at. */
interface Data {
  readonly description: Description;
  readonly blocking: string;
  readonly reservation: string;
  readonly body: string;
  readonly unit?: string;
  readonly bundle?: string;
  readonly from: string;
  readonly to: string;
  readonly occurrences?: readonly { readonly from: string; readonly to: string }[];
  readonly quantity?: number;
  readonly amountFen?: number;
  readonly code: string;
  readonly counts?: readonly { readonly code: string; readonly count: number }[];
}
interface Description {
  readonly kind: string;
  readonly sharing: string;
  readonly unit: string;
  readonly capacity?: number;
  readonly budgetFen?: number;
  readonly openingHours?: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[];
}
interface Booking {
  readonly body: string;
  unit: string | undefined;
  isBooked: boolean;
  dates: { readonly from: number; readonly to: number }[];
  quantity: number;
  amountFen: number;
  waitsSince?: number;
  served?: number;
  hasGivenUp: boolean;
  refusedAt?: number;
  refusedWith?: string;
}

export interface ResourceCount {
  readonly resource: string;
  readonly kind: string;
  readonly unit: string;
  readonly isMoney: boolean;
  availableHours: number;
  usedHours: number;
  /** What was used while the hours that held then were closed: it was open when it was booked. */
  outsideHours: number;
  budgetFen: number;
  drawnFen: number;
  bookings: number;
  readonly refusals: Record<string, number>;
  /** What each unit took, hours or fen. */
  readonly takenBy: Record<string, number>;
  readonly waits: { readonly since: number; readonly served?: number; readonly hasGivenUp: boolean }[];
}

const hour = 3_600_000;
const china = 8 * hour;
const ms = (text: string): number => Date.parse(text);
const typeOf = ({ type }: RawEvent): string => type.replace(/^liandong\.|\.v\d+$/g, '');
const dataOf = (event: RawEvent): Data => event.data as unknown as Data;

/** Every resource that was offered at some instant of the window; `unitOf` says a body's unit where the event does not. */
export const sharingAgain = (events: readonly RawEvent[], window: Window): ResourceCount[] => {
  const counts: ResourceCount[] = [];
  for (const [subject, stream] of streamsOf(events, 'resource/')) {
    const count = countOf(subject.slice('resource/'.length), stream, window);
    if (!count) continue;
    for (const event of events) {
      const { from, counts: refused } = dataOf(event);
      if (event.subject !== subject.replace('resource/', 'refusals/')) continue;
      if (ms(from) < window.from || ms(from) >= window.to) continue;
      for (const one of refused ?? []) count.refusals[one.code] = (count.refusals[one.code] ?? 0) + one.count;
    }
    counts.push(count);
  }
  return counts;
};

const countOf = (resource: string, stream: readonly RawEvent[], window: Window): ResourceCount | undefined => {
  const offered = stream.filter((event) => /^resource\.(offered|revised)$/.test(typeOf(event)));
  const last = offered[offered.length - 1];
  const first = offered[0];
  const retired = stream.find((event) => typeOf(event) === 'resource.retired');
  const retiredAt = retired ? ms(retired.time) : Infinity;
  if (!first || !last || ms(first.time) >= window.to || retiredAt <= window.from) return undefined;
  const { kind, sharing, unit, budgetFen } = dataOf(last).description;
  const bookings = [...bookingsOf(stream).values()];
  const count: ResourceCount = {
    resource,
    kind,
    unit,
    isMoney: sharing === 'budget',
    availableHours: 0,
    usedHours: 0,
    outsideHours: 0,
    budgetFen: sharing === 'budget' ? (budgetFen ?? 0) : 0,
    drawnFen: 0,
    bookings: 0,
    refusals: {},
    takenBy: {},
    waits: [],
  };
  const booked = bookings.filter(({ isBooked }) => isBooked);
  const instants = instantsOf(stream, booked, window);
  for (let i = 0; i + 1 < instants.length; i++) {
    const [from = 0, to = 0] = [instants[i], instants[i + 1]];
    const middle = (from + to) / 2;
    const places = placesAt(stream, offered, middle);
    if (middle < retiredAt) count.availableHours += (places * (to - from)) / hour;
    for (const one of booked) {
      const dates = one.dates.filter((date) => date.from <= middle && middle < date.to).length;
      count.usedHours += (dates * one.quantity * (to - from)) / hour;
      if (sharing !== 'exclusive' && sharing !== 'capacity') continue;
      const used = (dates * one.quantity * (to - from)) / hour;
      take(count, one, used);
      if (places === 0) count.outsideHours += used;
    }
  }
  const isIn = (at: number): boolean => window.from <= at && at < window.to;
  for (const one of booked) {
    for (const date of one.dates) if (isIn(date.from)) count.bookings += 1;
    if (sharing !== 'budget' || !one.dates[0] || !isIn(one.dates[0].from)) continue;
    count.drawnFen += one.amountFen;
    take(count, one, one.amountFen);
  }
  for (const { refusedAt, refusedWith = '', waitsSince, served, hasGivenUp } of bookings) {
    if (refusedAt !== undefined && isIn(refusedAt))
      count.refusals[refusedWith] = (count.refusals[refusedWith] ?? 0) + 1;
    if (waitsSince !== undefined && isIn(waitsSince))
      count.waits.push({ since: waitsSince, hasGivenUp, ...(served !== undefined && { served }) });
  }
  return count;
};

const take = ({ takenBy }: ResourceCount, { unit }: Booking, amount: number): void => {
  if (unit !== undefined) takenBy[unit] = (takenBy[unit] ?? 0) + amount;
};

const bookingsOf = (stream: readonly RawEvent[]): Map<string, Booking> => {
  const bookings = new Map<string, Booking>();
  for (const event of stream) {
    const type = typeOf(event);
    if (!type.startsWith('reservation.')) continue;
    const data = dataOf(event);
    const one = bookings.get(data.reservation) ?? {
      body: data.body,
      unit: undefined,
      isBooked: false,
      dates: [],
      quantity: 1,
      amountFen: 0,
      hasGivenUp: false,
    };
    bookings.set(data.reservation, one);
    const isPart = /released|displaced/.test(type) && data.occurrences !== undefined;
    const isWaiting = one.waitsSince !== undefined && one.served === undefined && !one.hasGivenUp;
    if (/\.(requested|held|offered|moved|confirmed|waitlisted)$/.test(type)) {
      one.unit = data.unit ?? one.unit;
      one.dates = (data.occurrences ?? [data]).map(({ from, to }) => ({ from: ms(from), to: ms(to) }));
      one.quantity = data.quantity ?? 1;
      one.amountFen = data.amountFen ?? one.amountFen;
    }
    if (type === 'reservation.used') one.amountFen = data.amountFen ?? one.amountFen;
    if (type === 'reservation.confirmed') one.isBooked = true;
    if (/\.(refused|expired|released|displaced)$/.test(type) && !isPart) one.isBooked = false;
    if (isPart) {
      for (const { from } of data.occurrences ?? []) one.dates = one.dates.filter((date) => date.from !== ms(from));
    }
    if (type === 'reservation.waitlisted' && data.bundle === undefined) one.waitsSince = ms(event.time);
    if (isWaiting && /\.(requested|held|offered|moved)$/.test(type)) one.served = ms(event.time);
    if (isWaiting && /\.(refused|released|displaced)$/.test(type) && !isPart) one.hasGivenUp = true;
    if (type === 'reservation.refused') {
      one.refusedAt = ms(event.time);
      one.refusedWith = data.code;
    }
  }
  return bookings;
};

/** Every instant of the window at which anything may begin or end. */
const instantsOf = (stream: readonly RawEvent[], booked: readonly Booking[], window: Window): number[] => {
  const found = new Set([window.from, window.to]);
  const hours = new Set(['00:00']);
  for (const event of stream) {
    found.add(ms(event.time));
    const data = dataOf(event);
    if (typeOf(event) === 'resource.blocked') found.add(ms(data.from)).add(ms(data.to));
    if (/^resource\.(offered|revised)$/.test(typeOf(event))) {
      for (const { from, to } of data.description.openingHours ?? []) hours.add(from).add(to);
    }
  }
  for (const { dates } of booked) for (const { from, to } of dates) found.add(from).add(to);
  for (let day = Math.floor((window.from + china) / (24 * hour)) - 1; day * 24 * hour < window.to + 48 * hour; day++) {
    for (const time of hours) found.add(day * 24 * hour + clock(time) - china);
  }
  return [...found].filter((at) => at >= window.from && at <= window.to).sort((a, b) => a - b);
};

const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * hour + minutes * 60_000;
};

const placesAt = (stream: readonly RawEvent[], offered: readonly RawEvent[], at: number): number => {
  let description: Description | undefined;
  for (const event of offered) if (ms(event.time) <= at) description = dataOf(event).description;
  if (!description || description.sharing === 'budget' || description.sharing === 'open') return 0;
  const there = new Date(at + china);
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][there.getUTCDay()] ?? '';
  const time = (at + china) % (24 * hour);
  const { openingHours } = description;
  if (openingHours?.every((one) => !one.days.includes(weekday) || time < clock(one.from) || time >= clock(one.to)))
    return 0;
  const blocked = new Set<string>();
  for (const event of stream) {
    const data = dataOf(event);
    if (typeOf(event) === 'resource.blocked' && ms(data.from) <= at && at < ms(data.to)) blocked.add(data.blocking);
    if (typeOf(event) === 'resource.unblocked' && ms(event.time) <= at) blocked.delete(data.blocking);
  }
  if (blocked.size > 0) return 0;
  return description.sharing === 'exclusive' ? 1 : (description.capacity ?? 1);
};
