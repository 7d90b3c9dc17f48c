import type { EventType, ReceivedEvent } from '#contracts';

/** What later events of a stream do not say again and a message needs: names, and who is on which side. */
export interface SubjectContext {
  /** The title of an initiative, the name of a resource. */
  readonly title: string;
  /** The host of an initiative, the owner of a resource. */
  readonly owner: string;
  readonly respondBy?: string;
  /** Invited bodies that have not answered the present terms. */
  readonly unanswered: readonly string[];
  readonly invited: readonly string[];
  /** Requests for approval that nobody has decided. */
  readonly awaiting: readonly string[];
  /** Titles of several things in one stream, by their keys. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Parts that are owed, and with which month of the year each ends. */
  readonly owed?: readonly { readonly key: string; readonly month: number }[];
  /** Keys of what was done or answered. */
  readonly done?: readonly string[];
}

export const noContext: SubjectContext = { title: '', owner: '', unanswered: [], invited: [], awaiting: [] };

/** What events of one kind add to the context of the stream in which they stand, declared in one place per noun. */
export interface ContextDeclaration<T extends EventType = EventType> {
  readonly on: readonly T[];
  readonly evolve: (context: SubjectContext, event: ReceivedEvent<T>) => SubjectContext;
}

export const declareContext = <T extends EventType>(
  on: readonly T[],
  evolve: ContextDeclaration<T>['evolve'],
): ContextDeclaration<T> => ({ on, evolve });

const contextEvents = [
  'initiative.posted',
  'initiative.revised',
  'initiative.participant-joined',
  'initiative.participant-declined',
  'initiative.change-proposed',
  'initiative.withdrawn',
  'sign-up.offered',
  'resource.offered',
  'resource.revised',
  'need.posted',
  'need.revised',
  'need.claimed',
  'need.claim-withdrawn',
  'reservation.requested',
  'reservation.confirmed',
  'reservation.refused',
  'reservation.released',
  'directive.sent',
  'letter.drafted',
  'letter.revised',
] as const;
type ContextEvent = ReceivedEvent<(typeof contextEvents)[number]>;

const maxAwaiting = 1_000;

export const evolveContext = (context: SubjectContext, event: ContextEvent): SubjectContext => {
  switch (event.type) {
    case 'initiative.posted':
    case 'initiative.revised': {
      const { title, host, respondBy, invited } = event.data.content;
      const bodies = invited.map(({ body }) => body);
      const reset = event.type === 'initiative.revised' ? event.data.answersReset : bodies;
      const unanswered = bodies.filter(
        (body) => context.unanswered.includes(body) || reset.includes(body) || !context.invited.includes(body),
      );
      const { respondBy: _, ...rest } = context;
      return { ...rest, title, owner: host, ...(respondBy && { respondBy }), invited: bodies, unanswered };
    }
    case 'initiative.participant-joined':
    case 'initiative.participant-declined':
    case 'initiative.change-proposed':
      return { ...context, unanswered: context.unanswered.filter((body) => body !== event.data.body) };
    case 'initiative.withdrawn':
      return { ...context, unanswered: [] };
    case 'sign-up.offered':
      return { ...context, title: event.data.title, owner: event.data.host };
    case 'resource.offered':
    case 'resource.revised':
      return { ...context, title: event.data.description.name, owner: event.data.description.owner };
    case 'need.posted':
      return { ...context, title: event.data.content.title, owner: event.data.body };
    case 'need.revised':
      return { ...context, title: event.data.content.title };
    case 'need.claimed':
      return { ...context, invited: [...new Set([...context.invited, event.data.body])] };
    case 'need.claim-withdrawn':
      return { ...context, invited: context.invited.filter((body) => body !== event.data.body) };
    case 'directive.sent': {
      const { content, addressees } = event.data;
      return { ...context, title: content.title, owner: content.from, invited: addressees.map(({ body }) => body) };
    }
    case 'letter.drafted':
    case 'letter.revised': {
      const { title, body, to } = event.data.content;
      return { ...context, title, owner: body, invited: to.map((one) => one.body) };
    }
    case 'reservation.requested':
      return { ...context, awaiting: [...context.awaiting, event.data.reservation].slice(-maxAwaiting) };
    case 'reservation.confirmed':
    case 'reservation.refused':
    case 'reservation.released':
      return { ...context, awaiting: context.awaiting.filter((id) => id !== event.data.reservation) };
  }
};

/** Of joint work, needs, directives and letters. */
export const contextOfJointWork: ContextDeclaration<ContextEvent['type']> = {
  on: contextEvents,
  evolve: evolveContext,
};
