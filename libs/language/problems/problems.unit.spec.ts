import { describe, expect, it } from '@jest/globals';
import { problemsZhCn } from './zh-CN.js';
import { common } from './zh-CN/common.js';
import { massOrganisations } from './zh-CN/mass-organisations.js';
import { organisation } from './zh-CN/organisation.js';
import { propaganda } from './zh-CN/propaganda.js';
import { resources } from './zh-CN/resources.js';
import { supervision } from './zh-CN/supervision.js';
import { work } from './zh-CN/work.js';

describe('the words of problems', () => {
  it('say each code once, in one area', () => {
    const areas = [common, work, resources, organisation, supervision, propaganda, massOrganisations];
    const codes = areas.flatMap((area) => Object.keys(area));
    expect(codes).toHaveLength(new Set(codes).size);
    expect(new Set(Object.keys(problemsZhCn))).toEqual(new Set(codes));
  });
});
