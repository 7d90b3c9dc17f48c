import type { PublicEvent } from '#contracts';
import { sharingHistory, type SharingHistory } from '#resources';
import type { FeedView } from '../views/feed-view.js';
import { isWhereItBelongs, publicEventOf } from '../feed-store/public-event.js';
import { openDuties } from '../open-duties/open-duties.js';
import {
  dutiesOfInitiative,
  dutiesOfStream,
  dutyLedger,
  dutyOfReservation,
  type Duty,
  type DutyLedger,
  type OfReservation,
} from './duties.js';
import { initiativeHistory, type InitiativeHistory } from './initiative-history.js';
import { registerHistory, type RegisterHistory } from './register-history.js';

/** All that the figures are made of, followed event by event. */
export interface StatisticsView extends FeedView {
  /** Events taken: where it has not changed, no figure has. */
  readonly version: number;
  readonly register: RegisterHistory;
  readonly initiatives: InitiativeHistory;
  readonly sharing: SharingHistory;
  readonly duties: DutyLedger;
}

/** Begins empty. An event counts only where its stream is that of the thing of which it speaks: the feed has checked who may write that. */
export const statisticsView = (): StatisticsView => {
  const register = registerHistory();
  const initiatives = initiativeHistory();
  const sharing = sharingHistory();
  const duties = dutyLedger();
  const open = openDuties();
  const owners = new Map<string, string>();
  const awaited = new Map<string, Duty>();

  const settleReservation = (event: OfReservation, at: number): void => {
    const { reservation, resource } = event.data;
    const duty = dutyOfReservation(event, awaited.get(reservation), owners.get(resource) ?? '');
    if (duty) awaited.set(reservation, duty);
    else awaited.delete(reservation);
    duties.settle(`reservation/${reservation}`, new Map(duty && [[duty.kind, duty]]), at);
  };

  let version = 0;
  return {
    get version() {
      return version;
    },
    register,
    initiatives,
    sharing,
    duties,
    take: (structured) => {
      version++;
      const known = publicEventOf(structured);
      if (!known || !isWhereItBelongs(known, structured.subject)) return;
      const event = { ...known, time: structured.time };
      const at = Date.parse(event.time);
      register.take(event);
      sharing.take(event);
      const initiative = initiatives.take(event);
      if (initiative) duties.settle(structured.subject, dutiesOfInitiative(initiative.state), at);
      const ofStream = open.take(event, structured.subject, event.time);
      if (ofStream) duties.settle(`open/${structured.subject}`, dutiesOfStream(ofStream), at);
      if (event.type === 'resource.offered' || event.type === 'resource.revised')
        owners.set(event.data.resource, event.data.description.owner);
      if (isOfReservation(event)) settleReservation(event, at);
    },
  };
};

const isOfReservation = (event: PublicEvent): event is OfReservation => event.type.startsWith('reservation.');
