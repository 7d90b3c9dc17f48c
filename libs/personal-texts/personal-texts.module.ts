import {
  Global,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PersonMarks } from './person-marks.js';
import { PersonalTexts } from './personal-texts.js';

const everyMs = 3_600_000;

/** Looks for what a crash left, at start and each hour. */
@Injectable()
class Sweeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PersonalTexts');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly texts: PersonalTexts) {}

  onApplicationBootstrap(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.texts.sweep();
    } catch (error) {
      this.logger.warn(`what lies without a commit was not swept: ${(error as Error).message}`);
    }
  }
}

/** Texts about persons by reference; needs the event store. Nothing else in a unit keeps such texts. */
@Global()
@Module({ providers: [PersonalTexts, PersonMarks, Sweeping], exports: [PersonalTexts, PersonMarks] })
export class PersonalTextsModule {}
