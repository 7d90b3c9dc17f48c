import { addDays, dayStart } from '../time/wall-time.ts';

/** Statistics count in the calendar days of their home, as the services do. */
export const homeZone = 'Asia/Shanghai';

export interface Days {
  /** Both days are included; one that is not given has no bound there. */
  readonly from: string;
  readonly to: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The days of the address; what is no day is the present year's, or has no bound where `isUnbounded`. */
export const daysOf = (search: URLSearchParams, today: string, isUnbounded = false): Days => {
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  const year = today.slice(0, 4);
  const usual = isUnbounded ? { from: '', to: '' } : { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: day.test(from) ? from : usual.from, to: day.test(to) ? to : usual.to };
};

/** The days as instants, half-open. */
export const instantsOf = ({ from, to }: Days): { readonly from?: string; readonly to?: string } => ({
  ...(from !== '' && { from: dayStart(from, homeZone) }),
  ...(to !== '' && { to: dayStart(addDays(to, 1), homeZone) }),
});

/** Named periods that lie around a day. */
export const namedDays = (name: 'year' | 'lastYear' | 'nextYear' | 'quarter', today: string): Days => {
  const year = Number(today.slice(0, 4));
  if (name !== 'quarter') {
    const which = year + { year: 0, lastYear: -1, nextYear: 1 }[name];
    return { from: `${which}-01-01`, to: `${which}-12-31` };
  }
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3;
  const start = `${year}-${String(first + 1).padStart(2, '0')}-01`;
  const next = first === 9 ? `${year + 1}-01-01` : `${year}-${String(first + 4).padStart(2, '0')}-01`;
  return { from: start, to: addDays(next, -1) };
};
