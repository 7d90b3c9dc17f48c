import type { ResourceDescription } from '#contracts';
import { internString } from '../domain/calendar/intern-string.js';
import type { KnownResource } from './known-resources.js';

/** What a resource is looked for by. */
export interface Features {
  readonly kind?: string;
  readonly unit?: string;
  readonly district?: string;
  readonly owner?: string;
  readonly q?: string;
  readonly places?: number;
  /** All of these. */
  readonly equipment?: readonly string[];
}

/** What words and pieces of equipment are looked for in, in lower case. */
export interface Wording {
  readonly text: string;
  readonly equipment: readonly string[];
}

export const wordingOf = ({ name, address, district, equipment = [], kind }: ResourceDescription): Wording => ({
  text: [name, address, district, kind, ...equipment].join(' ').toLowerCase(),
  equipment: equipment.map((piece) => internString(piece.toLowerCase())),
});

/** Larger than any number of places: where no capacity is told, as many fit as come. */
const noLimit = Number.POSITIVE_INFINITY;

/**
 * The offered resources in order of name and id, with what they are looked for by in columns of numbers: of ten thousand most are passed over
 * without a look at the resource itself.
 */
export class ResourceTable {
  private readonly numbers = new Map<string, number>();
  private readonly kinds: Uint32Array;
  private readonly units: Uint32Array;
  private readonly districts: Uint32Array;
  private readonly owners: Uint32Array;
  private readonly capacities: Float64Array;

  /** `resources` in order of name and id. */
  constructor(readonly resources: readonly KnownResource[]) {
    const column = (of: (description: ResourceDescription) => string | undefined): Uint32Array =>
      Uint32Array.from(resources, ({ document }) => this.numberOf(of(document.description) ?? ''));
    this.kinds = column(({ kind }) => kind);
    this.units = column(({ unit }) => unit);
    this.districts = column(({ district }) => district);
    this.owners = column(({ owner }) => owner);
    this.capacities = Float64Array.from(resources, ({ document: { description } }) =>
      description.sharing === 'open' ? noLimit : (description.capacity ?? noLimit),
    );
  }

  /** In their order. */
  matching({ kind, unit, district, owner, q, places = 0, equipment = [] }: Features): readonly KnownResource[] {
    const [wantedKind, wantedUnit, wantedDistrict, wantedOwner] = [kind, unit, district, owner].map((text) =>
      this.wanted(text),
    );
    const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const pieces = equipment.map((piece) => piece.toLowerCase());
    return this.resources.filter(
      ({ wording }, row) =>
        (wantedKind === undefined || this.kinds[row] === wantedKind) &&
        (wantedUnit === undefined || this.units[row] === wantedUnit) &&
        (wantedDistrict === undefined || this.districts[row] === wantedDistrict) &&
        (wantedOwner === undefined || this.owners[row] === wantedOwner) &&
        (this.capacities[row] ?? noLimit) >= places &&
        (words.length === 0 || words.every((word) => wording.text.includes(word))) &&
        (pieces.length === 0 || pieces.every((piece) => wording.equipment.some((one) => one.includes(piece)))),
    );
  }

  /** Undefined where nothing is asked; a number that no row has where none has the text. */
  private wanted(text: string | undefined): number | undefined {
    return text === undefined ? undefined : (this.numbers.get(text) ?? -1);
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }
}
