import { Inject, Injectable } from '@nestjs/common';
import { Aggregate, type Asked, type Done, InjectAggregate, type Known } from '#aggregates';
import { type ColourRow, colourCauses, type DirectiveContent, type OwedItem, type RuleValue } from '#contracts';
import { actFor } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { Register } from '#register';
import { agencyDayOf, Rules, WorkingDays } from '#rules';
import { Addressees } from './addressees.js';
import { type DirectiveFields, directives } from './directives.js';
import type { DirectivesQuery, SendDirectiveDto, SummaryQuery } from './directives.dto.js';
import { type DirectiveCommand } from './domain/directive.decide.js';
import { type Directive, type DirectiveEvent, sideOf, wholeItem } from './domain/directive.js';
import { endOfDay, reportDates, type ReportRhythm } from './domain/report-dates.js';
import { bodyStandingAt } from './domain/standing.js';
import { type DirectivesSummary, lineOfDirective, summaryOf } from './directive.view.js';

/** Of how many directives a summary is made at most; the newest count. */
const maxSummed = 2_000;

/** The sender's side, and what everybody reads. */
@Injectable()
export class DirectivesService {
  constructor(
    @InjectAggregate(directives)
    readonly directives: Aggregate<DirectiveCommand, DirectiveEvent, Directive, DirectiveFields>,
    private readonly addressees: Addressees,
    private readonly register: Register,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): string {
    return this.clock.now().toISOString();
  }

  /** Errors: those of {@link Addressees.expand}, of the rhythm, of the decider and of opening. */
  async send(dto: SendDirectiveDto, { caller, request }: Asked): Promise<Done<Directive>> {
    const from = dto.from ?? caller.body;
    actFor(caller, from);
    const today = agencyDayOf(this.now());
    const addressees = await this.addressees.expand(dto.to, from, today);
    const content = await this.contentOf(dto, from, today);
    return this.directives.open({
      body: from,
      command: (id) => ({ type: 'send-directive', id, content, addressees }),
      caller,
      request,
    });
  }

  page(query: DirectivesQuery) {
    const { from, body, unit, status, overdue, cursor, limit } = query;
    const at = query.at ?? this.now();
    const isOverdue = ({ thing }: Known<Directive>): boolean => {
      const sides = body === undefined ? thing.sides : [sideOf(thing, body)].filter((side) => side !== undefined);
      return sides.some((side) => bodyStandingAt(thing, side, at).isOverdue);
    };
    return this.directives.page(
      {
        filter: { from, bodies: body, unit, status, ...(query.at !== undefined && { sentAt: { $lte: at } }) },
        sort: [['sentAt', -1]],
        ...(overdue !== undefined && { where: (known: Known<Directive>) => isOverdue(known) === overdue }),
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      (known) => lineOfDirective(known, at),
    );
  }

  async summary({ from, directive, at = this.now() }: SummaryQuery): Promise<DirectivesSummary> {
    if (directive !== undefined) return summaryOf([(await this.directives.get(directive)).thing], at);
    const copies = this.directives.copies.find({ ...(from !== undefined && { from }), sentAt: { $lte: at } });
    const newest = await copies.sort({ sentAt: -1 }).limit(maxSummed).toArray();
    return summaryOf(
      newest.map((copy) => copy.current),
      at,
    );
  }

  private async contentOf(dto: SendDirectiveDto, from: string, today: string): Promise<DirectiveContent> {
    const { title, text, wants = 'nothing', dueAt, dueOn, reports, lead, number, contactPost, links } = dto;
    const due = dueAt ?? (dueOn === undefined ? undefined : endOfDay(dueOn));
    const rhythm: ReportRhythm | undefined = reports && {
      every: reports.every,
      from: reports.from ?? today,
      until: reports.until,
      day: reports.day,
    };
    const calendar = await this.workingDays.calendar();
    const owed: OwedItem[] = [
      ...(rhythm ? reportDates(rhythm, reports?.onDayOff === 'next-working-day', calendar) : []),
      ...(due === undefined ? [] : [{ item: wholeItem, dueAt: due }]),
    ];
    return {
      title,
      text,
      from,
      wants,
      owed,
      ...(rhythm && { rhythm }),
      ...(lead !== undefined && { lead }),
      ...(number !== undefined && { number }),
      ...(contactPost !== undefined && { contactPost }),
      ...(links && { links }),
      colours:
        dto.colours?.map(({ colour, when, count }) => ({ colour, when, count })) ?? (await this.coloursOf(from, today)),
    };
  }

  /** The sender's own table of the rules; what is no row of colours there gives none. */
  private async coloursOf(from: string, on: string): Promise<ColourRow[]> {
    const body = await this.register.find(from);
    const rule = await this.rules.find('directive.colours', {
      body: from,
      on,
      ...(body && { kind: body.kind, unit: body.unit }),
    });
    return coloursIn(rule?.value);
  }
}

const coloursIn = (value: RuleValue | undefined): ColourRow[] =>
  Array.isArray(value)
    ? value.flatMap(({ colour, when, count }) => {
        const cause = colourCauses.find((one) => one === when);
        const isRow =
          typeof colour === 'string' &&
          colour !== '' &&
          typeof count === 'number' &&
          Number.isInteger(count) &&
          count >= 0;
        return isRow && cause ? [{ colour, when: cause, count }] : [];
      })
    : [];
