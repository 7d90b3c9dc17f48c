import { Body, Controller, Get, Headers, Inject, Optional, Post } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { Type } from 'typebox';
import {
  type Answer,
  Answers,
  declareProblems,
  Nullable,
  Open,
  Problem,
  Refuses,
  SERVICE_CONFIG,
  type ServiceConfig,
  Takes,
} from '#http';
import { isRunClock } from '#kernel';
import { EventTransport, Relay } from '#messaging';
import { TimerRunner } from '#timers';
import type { ClockReport } from './quiet-parts.js';
import { isClockSecret } from './serve-clock.js';

const Report = Type.Object(
  {
    now: Type.String({ format: 'date-time' }),
    offsetMs: Type.Integer(),
    timersDue: Type.Integer({ minimum: 0 }),
    nextTimerAt: Nullable(Type.String({ format: 'date-time' })),
    isSending: Type.Boolean(),
    unread: Type.Integer({ minimum: 0 }),
    recorded: Type.Integer({ minimum: 0 }),
  },
  { $id: 'ClockReport' },
);
const Secret = Type.Object({ 'x-clock-control': Type.String() });

declareProblems({
  'clock-secret-wrong': { status: 403, when: 'The secret of the clock control is missing or another.' },
  'clock-goes-back': { status: 409, when: 'The clock of a run never goes back.' },
});

class MoveClockDto {
  /** What is added to the machine's clock, in milliseconds. */
  @IsInt()
  readonly offsetMs!: number;
}

/** How long a report waits for what is on its way to Kafka. */
const sendWithinMs = 2_000;

/**
 * Moves this process's part of the run's clock. Only where the configuration has a secret for it (tests, rehearsals), which stands for
 * a token here: a token would end while the clock moves.
 */
@Controller('v1/clock')
@Open()
export class ClockControlController {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Optional() private readonly relay?: Relay,
    @Optional() private readonly timers?: TimerRunner,
    @Optional() private readonly transport?: EventTransport,
  ) {}

  @Get()
  @Answers(200, Report)
  @Takes({ headers: Secret })
  @Refuses('clock-secret-wrong')
  async look(@Headers('x-clock-control') secret?: string): Promise<Answer<ClockReport>> {
    this.requireSecret(secret);
    return { body: await this.report() };
  }

  @Post()
  @Answers(200, Report)
  @Takes({ headers: Secret })
  @Refuses('clock-secret-wrong', 'clock-goes-back')
  async move(
    @Body() { offsetMs }: MoveClockDto,
    @Headers('x-clock-control') secret?: string,
  ): Promise<Answer<ClockReport>> {
    this.requireSecret(secret);
    const { clock } = this.config;
    if (!isRunClock(clock) || offsetMs < clock.offsetMs) {
      throw new Problem(409, 'clock-goes-back', `The clock stands at an offset of ${this.offsetMs()} ms.`);
    }
    clock.advanceTo(offsetMs);
    return { body: await this.report() };
  }

  private async report(): Promise<ClockReport> {
    const timersDue = (await this.timers?.dueCount()) ?? 0;
    await this.relay?.flush(sendWithinMs);
    const { unread, recorded } = (await this.transport?.backlog()) ?? { unread: 0, recorded: 0 };
    return {
      now: this.config.clock.now().toISOString(),
      offsetMs: this.offsetMs(),
      timersDue,
      nextTimerAt: (await this.timers?.nextAt()) ?? null,
      isSending: this.relay ? !this.relay.isIdle : false,
      unread,
      recorded,
    };
  }

  private offsetMs(): number {
    const { clock, clockOffsetMs } = this.config;
    return isRunClock(clock) ? clock.offsetMs : clockOffsetMs;
  }

  private requireSecret(given?: string): void {
    if (isClockSecret(given, this.config.clockControl)) return;
    throw new Problem(403, 'clock-secret-wrong', 'The clock moves only for whoever started this run.');
  }
}
