import { declareAggregate, declareExchange } from '#aggregates';
import { type Unit, unitOfId } from '#kernel';
import {
  type DataAnswerEvent,
  dataAnswerDecider,
  type DataRequest,
  type DataRequestCommand,
  dataRequestDecider,
  type DataRequestEvent,
  type GiveData,
  type GivenAnswers,
} from './domain/data-request.js';

export interface DataRequestFields {
  readonly unit: Unit | '';
  readonly from: string;
  readonly bodies: readonly string[];
  readonly status: 'open' | 'closed';
  readonly sentAt: string;
}

export const dataRequests = declareAggregate<DataRequestCommand, DataRequestEvent, DataRequest, DataRequestFields>({
  noun: 'data-request',
  path: '/v1/data-requests',
  decider: dataRequestDecider,
  actingBody: ({ content }) => content.from,
  fields: ({ id, content, sides, sentAt, closedAt }) => ({
    unit: unitOfId(id) ?? '',
    from: content.from,
    bodies: sides.map(({ body }) => body),
    status: closedAt === undefined ? 'open' : 'closed',
    sentAt,
  }),
  indexes: [{ key: { bodies: 1, sentAt: -1 } }, { key: { status: 1, sentAt: -1 } }],
});

export const dataAnswers = declareAggregate<GiveData, DataAnswerEvent, GivenAnswers, { readonly body: string }>({
  noun: 'data-answer',
  path: '/v1/data-requests',
  collection: 'data-answers',
  decider: dataAnswerDecider,
  actingBody: ({ body }) => body,
  fields: ({ body }) => ({ body }),
});

export const dataExchange = declareExchange({
  asked: dataRequests,
  replies: dataAnswers,
  addresseeOf: ({ sides }, { body }) => sides.find((side) => side.body === body),
  record: ({ data }): DataRequestCommand => {
    const { body, round, values, answeredAt } = data;
    return { type: 'record-data', body, answer: { round, values, at: answeredAt } };
  },
});
