import { planLineKey } from '../../libs/plans/application/planned-initiative.js';
import { Refusal, type Api } from './api-client.js';
import { reservationsOf, type Planned } from './plan-places.js';
import type { BookedLine, LoadedLine, PlanResult, RefusedLine, Suggestion } from './plan-result.js';
import type { Progress } from './progress.js';

interface ReservationAnswer {
  readonly id: string;
  readonly status: string;
  readonly occurrences?: readonly object[];
}

/** Asks for the places of the lines that are loaded, one after another in the order of the sheet: of two that want one hall the first has it. */
export const bookPlaces = async (
  api: Api,
  planned: readonly Planned[],
  loaded: readonly LoadedLine[],
  nameOf: (resource: string) => string | undefined,
  progress: Progress,
): Promise<Pick<PlanResult, 'confirmed' | 'waiting' | 'refused'>> => {
  const idOf = new Map(loaded.map(({ line, id }) => [line, id]));
  const wanting = planned.filter(({ line, place }) => place.resource && idOf.has(line.line));
  const confirmed: BookedLine[] = [];
  const waiting: BookedLine[] = [];
  const refused: RefusedLine[] = [];
  progress.begin('places', wanting.length);
  for (const { line, place } of wanting) {
    const { resource } = place;
    const initiative = idOf.get(line.line);
    if (!resource || initiative === undefined) continue;
    const named = { line: line.line, place: resource.name, resource: resource.id };
    const path = `/api/${resource.unit}/v1/resources/${resource.id}/reservations`;
    for (const [index, wanted] of reservationsOf(line, place, initiative).entries()) {
      const key = index === 0 ? planLineKey(line) : `${planLineKey(line)}-${index + 1}`;
      try {
        const answer = await api.post<ReservationAnswer>(path, wanted, key);
        const { id: reservation, status, occurrences } = answer;
        const booked = { ...named, unit: resource.unit, reservation, status, dates: occurrences?.length ?? 1 };
        if (status.startsWith('awaiting')) waiting.push(booked);
        else if (status === 'confirmed') confirmed.push(booked);
        else refused.push({ ...named, code: status, detail: notAnyMore, suggestions: [] });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ ...named, ...refusalOf(error, nameOf) });
      }
    }
    progress.step();
  }
  progress.end();
  return { confirmed, waiting, refused };
};

const notAnyMore = 'It was booked before, and is so no longer.';

const refusalOf = (
  { code, detail, fields }: Refusal,
  nameOf: (resource: string) => string | undefined,
): Omit<RefusedLine, 'line' | 'place' | 'resource'> => ({
  code,
  ...(typeof fields['rule'] === 'string' && { rule: fields['rule'] }),
  detail,
  suggestions: (Array.isArray(fields['suggestions']) ? (fields['suggestions'] as Suggestion[]) : []).map((one) => {
    const name = nameOf(one.resource);
    return name === undefined ? one : { ...one, name };
  }),
});
