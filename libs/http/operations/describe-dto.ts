import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** A class whose fields carry class-validator's decorators. */
export type DtoClass = new () => object;

const described = new WeakSet<DtoClass>();

/**
 * Tells the OpenAPI generator what class-validator knows of a DTO's fields, so that no DTO says it twice. Nested DTOs are
 * described with it. Classes without rules are left alone.
 */
export const describeDto = (dto: DtoClass): void => {
  if (described.has(dto)) return;
  described.add(dto);
  for (const [property, rules] of rulesByProperty(dto)) {
    const nested = rules.some((rule) => rule.name === 'nestedValidation')
      ? nestedType(dto, property, rules)
      : undefined;
    if (nested) describeDto(nested);
    ApiProperty(optionsOf(dto, property, rules, nested))(dto.prototype as object, property);
  }
};

interface Rule {
  /** class-validator's name of the check: `isString`, `minLength`. */
  readonly name: string;
  /** The kind of the metadata; `conditionalValidation` is what `@IsOptional()` and `@ValidateIf()` leave. */
  readonly type: string;
  readonly each: boolean;
  readonly constraints: readonly unknown[];
}

const rulesByProperty = (dto: DtoClass): ReadonlyMap<string, readonly Rule[]> => {
  const rules = new Map<string, Rule[]>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    const known = rules.get(metadata.propertyName) ?? [];
    const constraints: unknown = metadata.constraints;
    known.push({
      name: metadata.name ?? metadata.type,
      type: metadata.type,
      each: metadata.each,
      constraints: Array.isArray(constraints) ? constraints : [],
    });
    rules.set(metadata.propertyName, known);
  }
  return rules;
};

/** The class that class-transformer makes of a nested object: found by having it make one. */
const nestedType = (dto: DtoClass, property: string, rules: readonly Rule[]): DtoClass | undefined => {
  const made: unknown = Reflect.get(
    plainToInstance(dto, { [property]: isList(dto, property, rules) ? [{}] : {} }),
    property,
  );
  const one: unknown = Array.isArray(made) ? made[0] : made;
  const type = typeof one === 'object' && one !== null ? (one.constructor as DtoClass) : undefined;
  return type === (Object as unknown) ? undefined : type;
};

const isList = (dto: DtoClass, property: string, rules: readonly Rule[]): boolean =>
  rules.some((rule) => rule.each || rule.name === 'isArray') || designType(dto, property) === Array;

const designType = (dto: DtoClass, property: string): unknown =>
  Reflect.getMetadata('design:type', dto.prototype as object, property);

const optionsOf = (
  dto: DtoClass,
  property: string,
  rules: readonly Rule[],
  nested: DtoClass | undefined,
): ApiPropertyOptions => {
  const options: object = {
    required: !rules.some((rule) => rule.type === 'conditionalValidation'),
    type: nested ?? scalarType(dto, property, rules),
    ...(isList(dto, property, rules) && { isArray: true }),
    ...rules.reduce<object>((all, rule) => ({ ...all, ...keywordsOf(rule) }), {}),
  };
  return options;
};

const scalarType = (
  dto: DtoClass,
  property: string,
  rules: readonly Rule[],
): 'string' | 'integer' | 'number' | 'boolean' | 'object' => {
  const names = new Set(rules.map((rule) => rule.name));
  if (names.has('isInt')) return 'integer';
  if (names.has('isNumber') || names.has('isPositive')) return 'number';
  if (names.has('isBoolean')) return 'boolean';
  if (names.has('isObject')) return 'object';
  const type = designType(dto, property);
  if (type === Number) return 'number';
  return type === Boolean ? 'boolean' : 'string';
};

/** The JSON Schema keywords that say the same as one rule; none for a rule that JSON Schema cannot say. */
const keywordsOf = ({ name, constraints: [first, second] }: Rule): Record<string, unknown> => {
  const make = keywords[name];
  return make ? make(first, second) : {};
};

const keywords: Readonly<Record<string, (first: unknown, second: unknown) => Record<string, unknown>>> = {
  minLength: (minLength) => ({ minLength }),
  maxLength: (maxLength) => ({ maxLength }),
  isLength: (minLength, maxLength) => ({ minLength, ...(maxLength === undefined ? {} : { maxLength }) }),
  isNotEmpty: () => ({ minLength: 1 }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  isIn: (values) => ({ enum: values }),
  matches: (pattern) => (pattern instanceof RegExp && pattern.flags === '' ? { pattern: pattern.source } : {}),
  isIso8601: () => ({ format: 'date-time' }),
  isDateString: () => ({ format: 'date-time' }),
  isInstant: () => ({ format: 'date-time' }),
  isCalendarDate: () => ({ format: 'date' }),
  isRFC3339: () => ({ format: 'date-time' }),
  isUrl: () => ({ format: 'uri' }),
  isUuid: () => ({ format: 'uuid' }),
};
