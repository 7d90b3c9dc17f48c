export { Aggregate, answered, type Asked, type Done, type Known } from './aggregate.js';
export { AggregatesModule } from './aggregates.module.js';
export type { CopiesQuery } from './copies-page.js';
export {
  type AggregateDeclaration,
  type CopyOf,
  declareAggregate,
  InjectAggregate,
  type StateOf,
} from './declare-aggregate.js';
export {
  type Addressee,
  declareExchange,
  type ExchangeDeclaration,
  InjectExchange,
  partsOfReplyId,
  type ReplyFrom,
  replyId,
} from './declare-exchange.js';
export { Exchange, type Incoming } from './exchange.js';
