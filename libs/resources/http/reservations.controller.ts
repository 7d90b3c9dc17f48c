import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Answer, Answers, type Page, PageOf } from '#http';
import type { BookedView } from '../application/booked-view.js';
import { AnyReservation, CopiedReservation, ReservationReader } from '../application/reservation-reader.js';
import { ReservationsQuery } from './reservation.dto.js';

@Controller('v1/reservations')
@Allow()
export class ReservationsController {
  constructor(private readonly reader: ReservationReader) {}

  @Get()
  @Answers(200, PageOf(CopiedReservation))
  async list(@Query() query: ReservationsQuery): Promise<Answer<Page<CopiedReservation>>> {
    return { body: await this.reader.list(query) };
  }

  @Get(':id')
  @Answers(200, AnyReservation, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<BookedView | CopiedReservation>> {
    const body = await this.reader.one(id);
    return { body, version: body.version };
  }
}
