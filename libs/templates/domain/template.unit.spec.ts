import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type TemplateCommand, templateDecider, type TemplateEvent } from './template.js';

const at = '2027-03-06T08:00:00.000Z';
const content = {
  title: '重阳节走访',
  purpose: '',
  kind: 'care',
  host: 'LJ-GW',
  startsAt: '2026-10-18T01:00:00.000Z',
  endsAt: '2026-10-18T04:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  invited: [],
  onSilence: 'ask',
} as const;
const said = { name: '走访', content: { ...content, invited: [] }, from: 'org-1' };
const saved: TemplateEvent = {
  type: 'template.saved',
  data: { template: 'org-t', body: 'LJ-GW', ...said, savedAt: at },
};
const withdrawn: TemplateEvent = { type: 'template.withdrawn', data: { template: 'org-t', withdrawnAt: at } };
const after = (...events: readonly TemplateEvent[]) => ({
  when: (command: TemplateCommand) => given(templateDecider, events).when({ ...command, at }),
});

describe('A template', () => {
  it('is saved once and revised only where something differs', () => {
    const save = { type: 'save-template', id: 'org-t', body: 'LJ-GW', ...said } as const;
    expect(after().when(save).events).toEqual([saved]);
    expect(after(saved).when(save).events).toEqual([]);
    expect(after(saved).when({ type: 'revise-template', name: '走访' }).events).toEqual([]);
    const { events } = after(saved).when({ type: 'revise-template', name: '重阳' });
    expect(events).toEqual([
      { type: 'template.revised', data: { template: 'org-t', ...said, name: '重阳', revisedAt: at } },
    ]);
  });

  it('is withdrawn once, and not revised after', () => {
    expect(after(saved).when({ type: 'withdraw-template' }).events).toEqual([withdrawn]);
    expect(after(saved, withdrawn).when({ type: 'withdraw-template' }).events).toEqual([]);
    expect(after(saved, withdrawn).when({ type: 'revise-template', name: 'x' }).refusal?.code).toBe(
      'template-withdrawn',
    );
    expect(after().when({ type: 'withdraw-template' }).refusal?.code).toBe('not-found');
  });
});
