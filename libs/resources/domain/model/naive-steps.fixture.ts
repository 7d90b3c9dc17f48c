import { dateMeant, type Asked, type TargetKind } from './drawn-command.fixture.js';
import { Refused, type NaiveCalendar, type NaiveDate, type NaiveReservation } from './naive-calendar.fixture.js';

const ended = ['refused', 'released', 'displaced', 'expired'];
export const refuse = (): never => {
  throw new Refused('refused');
};

/** What a step does to a reservation that there is; throws {@link Refused}. */
export const onReservation = (naive: NaiveCalendar, one: NaiveReservation, kind: TargetKind, asked: Asked): void => {
  const { draw } = asked;
  const isHeldFor = (what: string): boolean => one.status === 'held' && one.awaiting === what;
  switch (kind) {
    case 'release':
    case 'release-one':
      return release(naive, one, asked);
    case 'move':
    case 'move-one':
      return move(naive, one, asked);
    case 'confirm':
    case 'renew': {
      if (one.bundle !== undefined) refuse();
      if (kind === 'confirm' && one.status === 'confirmed') return;
      if (one.status !== 'held' || naive.isExpired(one)) refuse();
      if (kind === 'renew') one.expiresAt = naive.now + 200_000;
      else Object.assign(one, { status: 'confirmed', expiresAt: Number.POSITIVE_INFINITY });
      return;
    }
    case 'accept':
      if (one.bundle !== undefined) refuse();
      if (one.status === 'confirmed') return;
      if (one.status !== 'offered' || naive.isExpired(one)) refuse();
      one.status = 'confirmed';
      return;
    case 'expire':
      if (!naive.isExpired(one)) return;
      one.status = 'expired';
      return naive.passOn([one.id]);
    case 'end-waiting':
      if (one.status === 'waitlisted' && one.waitsUntil <= naive.now) one.status = 'refused';
      if (one.status.startsWith('awaiting') && one.dates.every(({ to }) => to <= naive.now)) one.status = 'refused';
      return;
    case 'displace':
      if (one.status === 'displaced') return;
      if (!naive.occupies(one) || one.status === 'used') refuse();
      one.status = 'displaced';
      return naive.passOn([one.id]);
    case 'approve':
      if (one.status === 'confirmed') return;
      if (one.awaiting === 'clearance') refuse();
      if (isHeldFor('approval')) one.awaiting = undefined;
      else if (one.status !== 'held') {
        if (one.status !== 'awaiting-approval') refuse();
        if (!one.isCleared && naive.awaiting(one.fen, one.body, one.dates) === 'clearance')
          Object.assign(one, { status: 'awaiting-clearance', awaiting: 'clearance' });
        else confirm(naive, one);
      }
      return;
    case 'refuse':
      if (one.status === 'refused') return;
      if (one.status !== 'waitlisted' && !one.status.startsWith('awaiting') && !(one.status === 'held' && one.awaiting))
        refuse();
      one.status = 'refused';
      return naive.passOn([one.id]);
    case 'grant':
      return grant(naive, one);
    case 'refuse-clearance':
      if (one.status !== 'awaiting-clearance' && !isHeldFor('clearance')) return;
      one.status = 'refused';
      return naive.passOn([one.id]);
    case 'use':
      return use(naive, one, draw.fen);
    case 'confirm-bundle':
      if (one.status !== 'held') return;
      one.status = 'confirmed';
      return naive.passOn([one.id]);
    case 'end-bundle': {
      const isLive = ['held', 'confirmed', 'waitlisted'].includes(one.status);
      if (isLive) one.status = 'released';
      return naive.passOn([one.id]);
    }
  }
};

const release = (naive: NaiveCalendar, one: NaiveReservation, { draw }: Asked): void => {
  if (one.bundle !== undefined) refuse();
  if (one.status === 'released') return;
  if (ended.includes(one.status) || one.status === 'used') refuse();
  const meant = (draw.kind === 'release' ? one.dates : [dateMeant(one, draw)]).filter(({ to }) => to > naive.now);
  if (meant.length === 0) refuse();
  if (meant.length === one.dates.length) one.status = 'released';
  else one.dates = one.dates.filter((date) => !meant.includes(date));
  naive.passOn([one.id]);
};

const move = (naive: NaiveCalendar, one: NaiveReservation, { draw, dates }: Asked): void => {
  const [target = { from: 0, to: 0 }] = dates;
  if (one.bundle !== undefined) refuse();
  const isOpen = one.status === 'held' || one.status.startsWith('awaiting');
  if (!isOpen && !(one.status === 'confirmed' && naive.rules.approval === 'automatic')) refuse();
  if (naive.isExpired(one)) refuse();
  const all = draw.kind === 'move' ? one.dates : [dateMeant(one, draw)];
  const meant = all.filter(({ to }) => to > naive.now);
  const reference = draw.kind === 'move' ? meant[0] : all[0];
  if (!reference || meant.length === 0) return refuse();
  const moved = one.dates.map((date) => {
    if (!meant.includes(date)) return date;
    const from = date.from + target.from - reference.from;
    return { from, to: from + target.to - target.from };
  });
  if (moved.some((date, index) => moved.some((other, at) => at < index && other.from === date.from))) refuse();
  const stays = (date: NaiveDate, index: number): boolean =>
    date.from === one.dates[index]?.from && date.to === one.dates[index].to;
  if (moved.every(stays)) return;
  naive.endExpired(one.id);
  const { status } = one;
  one.status = 'moving';
  const kept = moved.filter(stays);
  for (const date of moved.filter((other, index) => !stays(other, index))) {
    naive.pick([date], one.quantity, false, kept);
    kept.push(date);
  }
  const sorted = [...moved].sort((a, b) => a.from - b.from);
  naive.checkQuotas(one, sorted, one.fen);
  one.status = status;
  one.dates = sorted;
  if (draw.kind === 'move') {
    // What the series lacks goes with it, but for what is past.
    const shift = target.from - reference.from;
    const shifted = ({ from }: NaiveDate) => ({ from: from + shift, to: from + shift + target.to - target.from });
    one.skipped = one.skipped.map((date) => (date.from > naive.now ? shifted(date) : date));
  }
  if (naive.occupies(one)) naive.passOn([one.id]);
};

const confirm = (naive: NaiveCalendar, one: NaiveReservation): void => {
  naive.endExpired();
  naive.checkBudget(one.fen);
  const ahead = one.dates.filter(({ to }) => to > naive.now);
  naive.pick(ahead.length > 0 ? ahead : one.dates, one.quantity, false);
  naive.checkQuotas(one, ahead, one.fen);
  const hasRoom = (other: NaiveReservation): boolean =>
    other.dates.filter(({ to }) => to > naive.now).every((date) => naive.isFree(date, other.quantity));
  const rivals = naive.all.filter((other) => other !== one && other.status.startsWith('awaiting') && hasRoom(other));
  Object.assign(one, { status: 'confirmed', awaiting: undefined, dates: ahead });
  for (const loser of rivals.filter((other) => !hasRoom(other))) loser.status = 'refused';
};

const grant = (naive: NaiveCalendar, one: NaiveReservation): void => {
  const isOwners = naive.rules.approval === 'owner';
  if (one.status === 'held' && one.awaiting === 'clearance') one.awaiting = isOwners ? 'approval' : undefined;
  if (one.status !== 'awaiting-clearance') return;
  if (isOwners) {
    Object.assign(one, { status: 'awaiting-approval', awaiting: 'approval', isCleared: true });
    return;
  }
  const before = naive.copy();
  try {
    confirm(naive, one);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    naive.take(before);
    const again = naive.find(one.id);
    if (again) again.status = 'refused';
  }
};

const use = (naive: NaiveCalendar, one: NaiveReservation, fen: number): void => {
  if (one.status !== 'confirmed' && one.status !== 'used') refuse();
  if (naive.rules.sharing !== 'budget' && (one.dates[0]?.from ?? 0) > naive.now) refuse();
  const former = one.fen;
  if (fen > former) {
    naive.checkBudget(fen - former);
    if (naive.awaiting(fen, one.body, one.dates, one) === 'clearance') refuse();
  }
  one.status = 'used';
  one.fen = fen;
  if (fen < former) naive.passOn([one.id]);
};
