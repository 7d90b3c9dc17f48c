import { isOnTarget, revision, type Asked } from './drawn-command.fixture.js';
import { Refused, type NaiveCalendar, type NaiveDate, type NaiveReservation } from './naive-calendar.fixture.js';
import { onReservation, refuse } from './naive-steps.fixture.js';

/** What a step does to the naive calendar; throws {@link Refused}. */
export const naively = (naive: NaiveCalendar, asked: Asked): void => {
  const { draw, target } = asked;
  if (isOnTarget(draw.kind)) {
    const own = target && naive.find(target.id);
    return own && onReservation(naive, own, draw.kind, asked);
  }
  switch (draw.kind) {
    case 'book':
    case 'hold':
    case 'wait':
    case 'series':
    case 'skip':
    case 'skip-and-readd':
    case 'wait-series':
      return book(naive, asked);
    case 'bundle':
      return holdLine(naive, asked);
    case 'block':
      return block(naive, asked);
    case 'unblock':
      naive.blocked = naive.blocked.filter((_, index) => index !== draw.which % naive.blocked.length);
      return naive.passOn();
    case 'revise': {
      const changes = revision(naive.rules, draw);
      naive.rules = { ...naive.rules, ...changes };
      return Object.keys(changes).length > 0 ? naive.passOn() : undefined;
    }
    case 'snapshot':
      return;
  }
};

const make = (naive: NaiveCalendar, asked: Asked, more: Partial<NaiveReservation>): NaiveReservation => ({
  id: asked.id,
  ...asked.booker,
  quantity: asked.quantity,
  bundle: undefined,
  since: naive.now,
  wantsSkipped: false,
  dates: [...asked.dates],
  skipped: [],
  fen: asked.fen,
  status: 'confirmed',
  awaiting: undefined,
  expiresAt: Number.POSITIVE_INFINITY,
  waitsUntil: Number.POSITIVE_INFINITY,
  ...more,
});

const book = (naive: NaiveCalendar, asked: Asked): void => {
  const { draw, dates, quantity, fen, booker } = asked;
  naive.endExpired();
  const first = dates[0]?.from ?? 0;
  let picked: { taken: NaiveDate[]; skipped: NaiveDate[] } | undefined;
  try {
    naive.checkBudget(fen);
    picked = naive.pick(dates, quantity, draw.kind.startsWith('skip'));
  } catch (error) {
    const mayWait = draw.kind.startsWith('wait') && first > naive.now;
    if (!(error instanceof Refused) || error.code !== 'resource-unavailable' || !mayWait) throw error;
  }
  const { taken, skipped } = picked ?? { taken: [...dates], skipped: [] };
  naive.checkQuotas({ ...booker, quantity }, taken, fen);
  const awaiting = naive.awaiting(fen, booker.body, taken);
  const isHold = draw.kind === 'hold' && !awaiting;
  naive.all.push(
    make(naive, asked, {
      dates: taken,
      skipped,
      wantsSkipped: draw.kind === 'skip-and-readd' && skipped.length > 0,
      status: !picked ? 'waitlisted' : awaiting ? `awaiting-${awaiting}` : isHold ? 'held' : 'confirmed',
      awaiting: picked ? awaiting : undefined,
      ...(!picked && { waitsUntil: first }),
      ...(isHold && { expiresAt: naive.now + 300_000 }),
    }),
  );
};

const holdLine = (naive: NaiveCalendar, asked: Asked): void => {
  const { id, dates, quantity, fen, booker } = asked;
  const before = naive.copy();
  const bundle = id;
  naive.endExpired();
  const add = (more: Partial<NaiveReservation>): number =>
    naive.all.push(make(naive, { ...asked, id: `${id}-1` }, { bundle, ...more }));
  try {
    if (dates.some(({ to }) => to <= naive.now)) refuse();
    naive.checkBudget(fen);
    naive.checkQuotas({ ...booker, quantity }, dates, fen);
    const chance = naive.chance({ dates, quantity, bundle });
    if (chance === 'none') refuse();
    if (chance === 'free') add({ status: 'held', awaiting: naive.awaiting(fen, booker.body, dates) });
    else {
      const inTheWay = naive.all.filter(
        (one) =>
          one.status === 'held' &&
          one.bundle !== undefined &&
          one.dates.some((date) =>
            dates.some(
              (other) =>
                date.from < other.to + naive.rules.bufferSeconds * 1_000 &&
                other.from < date.to + naive.rules.bufferSeconds * 1_000,
            ),
          ),
      );
      const isFirst = inTheWay.every((one) => bundle < (one.bundle ?? ''));
      add({ status: 'waitlisted', waitsUntil: naive.now + (isFirst ? 3_000 : 1_000) });
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    naive.take(before); // the refusal of a line is an event of its own and changes nothing else
  }
};

const block = (naive: NaiveCalendar, { id, dates }: Asked): void => {
  const [period = { from: 0, to: 0 }] = dates;
  if (period.to <= naive.now) throw new Refused('in-the-past');
  naive.blocked.push({ ...period, id });
  const settled: string[] = [];
  if (Number.isFinite(naive.places)) {
    for (const one of naive.all.filter((other) => naive.occupies(other))) {
      const kept = one.dates.filter((date) => date.from >= period.to || date.to <= period.from);
      if (kept.length === one.dates.length) continue;
      settled.push(one.id);
      if (kept.length === 0) one.status = 'displaced';
      else one.dates = kept;
    }
  }
  naive.passOn(settled);
};
