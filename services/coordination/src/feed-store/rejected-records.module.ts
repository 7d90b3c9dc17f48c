import { Module } from '@nestjs/common';
import { RejectedRecords } from './rejected-records.js';

/** Apart from the dead letters, since the feed keeps what it rejects and a redrive goes through the feed. */
@Module({ providers: [RejectedRecords], exports: [RejectedRecords] })
export class RejectedRecordsModule {}
