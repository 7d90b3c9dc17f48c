import { type Aggregate, declareAggregate, type StateOf } from '#aggregates';
import type { PublicEvent } from '#contracts';
import type { Decider } from '#kernel';
import { type VolunteerCommand, volunteerDecider } from './domain/volunteer.decide.js';
import { creditedMinutes, type Volunteer, type VolunteerEvent } from './domain/volunteer.js';

export interface VolunteerFields {
  readonly status: Volunteer['status'];
  readonly body: string;
  readonly skills: readonly string[];
  readonly resource: string;
  readonly creditedMinutes: number;
}

export const volunteers = declareAggregate<VolunteerCommand, VolunteerEvent, Volunteer, VolunteerFields>({
  noun: 'volunteer',
  path: '/v1/volunteers',
  decider: volunteerDecider,
  actingBody: ({ body }) => body,
  fields: (volunteer) => {
    const { status, body, skills, resource = '' } = volunteer;
    return { status, body, skills, resource, creditedMinutes: creditedMinutes(volunteer) };
  },
  indexes: [{ key: { body: 1, _id: 1 } }, { key: { skills: 1 } }],
});
export type Volunteers = Aggregate<VolunteerCommand, VolunteerEvent, Volunteer, VolunteerFields>;

/** How many certificates a body has issued in a year; the stream's version is the last number. */
export interface Numbers {
  readonly last: string;
}
export interface TakeNumber {
  readonly type: 'take-number';
  readonly body: string;
  readonly year: number;
  readonly certificate: string;
}
type NumberEvent = PublicEvent<'service-certificate.numbered'>;

const numberDecider: Decider<TakeNumber, NumberEvent, StateOf<Numbers>> = {
  initial: () => ({}),
  decide: ({ body, year, certificate }) => [
    { type: 'service-certificate.numbered', data: { body, year, certificate } },
  ],
  evolve: (_, { data }) => ({ current: { last: data.certificate } }),
};

export const certificateNumbers = declareAggregate<TakeNumber, NumberEvent, Numbers, object>({
  noun: 'service-certificate',
  path: '/v1/service-certificates',
  decider: numberDecider,
  actingBody: () => '',
  fields: () => ({}),
});
export type CertificateNumbers = Aggregate<TakeNumber, NumberEvent, Numbers, object>;
