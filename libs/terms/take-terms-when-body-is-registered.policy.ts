import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { addMonths } from '#duties';
import { OnEvent, policyContext } from '#messaging';
import { agencyDayOf } from '#rules';
import { dayNumberOf } from '#working-days';
import { termId, termStream } from './domain/term.js';
import { Terms } from './terms.js';

/** No term of a leading group is longer. */
const maxYears = 20;

const isCalendarDay = (date: string): boolean =>
  /^(?:(?:19|20)\d|21[0-7])\d-/.test(date) && Number.isFinite(dayNumberOf(date));

/** The register says when the present term of a body began; the unit of the body keeps it from then on. */
@Controller()
export class TakeTermsWhenBodyIsRegistered {
  constructor(private readonly terms: Terms) {}

  @OnEvent('body.registered', 'body.revised')
  async take(event: ReceivedEvent<'body.registered' | 'body.revised'>): Promise<void> {
    const { body, unit, term } = event.data;
    if (unit !== this.terms.unit || event.source !== 'organisation' || !term) return;
    const { startsOn: startedOn, years } = term;
    if (years > maxYears || !isCalendarDay(startedOn)) return; // a slip of the sheet: the ledger lists the body as missing a term
    await this.terms.streams.execute(
      termStream(unit, termId(body)),
      { type: 'take-term-from-register', body, startedOn, endsOn: addMonths(startedOn, 12 * years) },
      policyContext(event, 'take-term-from-register'),
    );
  }

  /** Nothing is owed by a body that is no more. Streams of other kinds of the same body close with it. */
  @OnEvent('body.dissolved')
  async close(event: ReceivedEvent<'body.dissolved'>): Promise<void> {
    if (event.source !== 'organisation') return;
    const on = agencyDayOf(event.time);
    for (const kind of ['committee', 'discipline-committee'] as const) {
      const stream = termStream(this.terms.unit, termId(event.data.body, kind));
      const isKept = await this.terms.streams.read(stream, ({ current }) => current !== undefined);
      if (isKept)
        await this.terms.streams.execute(stream, { type: 'close-term', on }, policyContext(event, 'close-term', kind));
    }
  }
}
