import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Aggregate, InjectAggregate, type Known } from '#aggregates';
import { alsoConcerning, everybody } from '#contracts';
import { ownContext } from '#event-store';
import type { Principal } from '#http';
import { derivedId, RuleViolation } from '#kernel';
import { PersonalTexts, PersonMarks } from '#personal-texts';
import { type CareCaseFields, careCases, careLooks } from './care.js';
import { type CareCaseView, careCaseView, textsOfCase } from './care.view.js';
import type { CareCaseCommand } from './domain/care-case.decide.js';
import type { CareCase, CareCaseEvent } from './domain/care-case.js';
import type { CareLookEvent, CareLooks, RecordLook } from './domain/care-look.js';

export type CareCases = Aggregate<CareCaseCommand, CareCaseEvent, CareCase, CareCaseFields>;

/** Who works on cases in a body; no other role opens a file, a coordinator's or a supervisor's neither. */
const workers = ['department', 'secretary'] as const;

/**
 * Who needs to know of a case: whoever asked, and the people who work on cases in the body that answers for it or in one to which it was referred. Each
 * look into a file by others than whoever asked is recorded before anything is shown.
 */
@Injectable()
export class CareAccess {
  constructor(
    @InjectAggregate(careCases) private readonly cases: CareCases,
    @InjectAggregate(careLooks) private readonly looks: Aggregate<RecordLook, CareLookEvent, CareLooks, object>,
    private readonly texts: PersonalTexts,
    private readonly marks: PersonMarks,
  ) {}

  async isOwn({ file }: CareCase, caller: Principal): Promise<boolean> {
    return this.texts.isOf(file, await this.marks.of(caller));
  }

  /** The body of the caller's that works on the case. */
  isWorker({ body, referred }: CareCase, caller: Principal): boolean {
    return workers.some((role) => caller.roles.includes(role)) && [body, ...referred].includes(caller.body);
  }

  /** Works on the case, which is not their own. Errors: RuleViolation 403 `no-need-to-know`, `own-request`. */
  async requireWorker(thing: CareCase, caller: Principal): Promise<void> {
    if (await this.isOwn(thing, caller))
      throw new RuleViolation('own-request', 'Nobody decides on their own request.', 'forbidden');
    if (!this.isWorker(thing, caller)) throw noNeedToKnow();
  }

  /** Asked for it or works on it. Error: RuleViolation 403 `no-need-to-know`. */
  async requireConcerned(thing: CareCase, caller: Principal): Promise<void> {
    if (!this.isWorker(thing, caller) && !(await this.isOwn(thing, caller))) throw noNeedToKnow();
  }

  /** The case with its file. Errors: 404 `not-found`; RuleViolation 403 `no-need-to-know`. */
  async look(id: string, caller: Principal): Promise<{ readonly view: CareCaseView; readonly version: number }> {
    const { thing, version } = await this.cases.get(id);
    await this.requireConcerned(thing, caller);
    if (!(await this.isOwn(thing, caller))) await this.record(id, caller);
    const texts = await this.texts.read(textsOfCase(thing));
    return { view: alsoConcerning(careCaseView(thing, version, texts), [everybody]), version };
  }

  /** Who looked, for whoever is concerned. Errors as of {@link look}. */
  async looksInto(id: string, caller: Principal): Promise<Known<CareLooks>> {
    const { thing } = await this.cases.get(id);
    await this.requireConcerned(thing, caller);
    return (await this.looks.find(id)) ?? { id, thing: { looks: [] }, version: 0 };
  }

  private async record(id: string, caller: Principal): Promise<void> {
    const commandId = derivedId('care-look', randomUUID());
    const reader = await this.marks.of(caller);
    await this.looks.execute(
      id,
      { type: 'record-look', case: id, body: caller.body, reader },
      ownContext(caller.sub, commandId),
    );
  }
}

const noNeedToKnow = (): RuleViolation =>
  new RuleViolation('no-need-to-know', 'Only those who need to know of a case look into it.', 'forbidden');
