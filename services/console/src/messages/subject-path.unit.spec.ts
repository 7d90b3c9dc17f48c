import { describe, expect, it } from '@jest/globals';
import { subjectPath } from './subject-path.ts';

describe('a stream leads', () => {
  it.each([
    ['initiative/org-1', '/initiatives/org-1'],
    ['participation/propaganda/org-1/LJ-XC', '/initiatives/org-1'],
    ['receipt/propaganda/org-1/LJ-XC', '/directives/org-1'],
    ['agreement/org-1', '/agreements/org-1'],
    ['care-visits/mas-1', '/care-visits/mas-1'],
    ['activity-year/LJ-ZGH.2027', '/activity-sheets'],
    ['body/LJ-XC', '/bodies?body=LJ-XC'],
  ])('from %s to %s', (subject, path) => expect(subjectPath(subject)).toBe(path));

  it('to its timeline where nothing has a page for it', () => {
    expect(subjectPath('term/organisation/LJ-CZJ')).toBe('/timelines/term/organisation/LJ-CZJ');
    expect(subjectPath('working-days/2027')).toBe('/timelines/working-days/2027');
  });
});
