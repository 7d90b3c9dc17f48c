import { Global, Module } from '@nestjs/common';
import { Federations } from './federations.js';
import './problems.js';

/** Who is of which federation; needs the register. */
@Global()
@Module({ providers: [Federations], exports: [Federations] })
export class FederationsModule {}
