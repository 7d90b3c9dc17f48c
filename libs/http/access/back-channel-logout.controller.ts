import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Answers, Refuses } from '../answers/answers.js';
import type { Answer } from '../answer.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../config/service-config.js';
import { revocationOf } from './logout-token.js';
import { Revocations } from './revocations.js';
import { Open } from './route-rule.js';
import { TokenVerifier } from './token-verifier.js';

/** OpenID Connect Back-Channel Logout 1.0: the provider says that a session has ended. The token in the form is the proof. */
@Controller('v1/backchannel-logout')
export class BackChannelLogoutController {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly revocations: Revocations,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Open()
  @Answers(204)
  @Refuses('bad-logout-token')
  async end(@Body() form: Buffer): Promise<Answer<undefined>> {
    const { issuer, clientId } = this.config;
    const nowSeconds = Math.floor(this.clock.now().getTime() / 1000);
    const check = { keys: this.tokens.keys, issuer, clientId, nowSeconds };
    await this.revocations.revoke(await revocationOf(form.toString(), check));
    return { body: undefined };
  }
}
