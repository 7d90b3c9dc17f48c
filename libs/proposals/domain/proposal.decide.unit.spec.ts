import { describe, expect, it } from '@jest/globals';
import type { Timed } from '#kernel';
import { given } from '#testing';
import { maxComments, type ProposalCommand, proposalDecider } from './proposal.decide.js';
import type { ProposalEvent } from './proposal.js';

const at = '2027-03-01T02:00:00.000Z';
const dueAt = '2027-03-15T16:00:00.000Z';
const later = '2027-03-29T16:00:00.000Z';
const raised: ProposalEvent = {
  type: 'proposal.raised',
  data: { proposal: 'mas-1', body: 'LJ-CZJ-GH', to: 'LJ-CZJ-GH', text: 't1', raisedAt: at, dueAt },
};
const climbed: ProposalEvent = {
  type: 'proposal.climbed',
  data: { proposal: 'mas-1', from: 'LJ-CZJ-GH', to: 'LJ-ZGH', climbedAt: dueAt, dueAt: later },
};
const answered: ProposalEvent = {
  type: 'proposal.answered',
  data: { proposal: 'mas-1', by: 'LJ-CZJ-GH', outcome: 'accepted', text: 't2', answeredAt: at },
};
const after = (...events: readonly ProposalEvent[]) => ({
  when: (command: Timed<ProposalCommand>) => {
    const { events: decided, refusal } = given(proposalDecider, events).when(command);
    return {
      then: (...wanted: readonly ProposalEvent[]) => expect(decided).toEqual(wanted),
      thenRefused: (code: string) => expect(refusal?.code).toBe(code),
    };
  },
});

describe('A proposal', () => {
  it('is raised once', () => {
    const raise = {
      type: 'raise-proposal' as const,
      id: 'mas-1',
      body: 'LJ-CZJ-GH',
      to: 'LJ-CZJ-GH',
      text: 't1',
      limit: { dueAt },
      at,
    };
    after().when(raise).then(raised);
    after(raised).when(raise).then();
  });

  it('is answered once, and takes neither comments nor another answer after that', () => {
    const answer = {
      type: 'answer-proposal' as const,
      by: 'LJ-CZJ-GH',
      outcome: 'accepted' as const,
      text: 't2',
      at,
    };
    after(raised).when(answer).then(answered);
    after(raised, answered).when(answer).thenRefused('proposal-closed');
    after(raised, answered)
      .when({ type: 'comment-on-proposal', body: 'LJ-CZJ-GH', text: 't3', at })
      .thenRefused('proposal-closed');
    after(raised, answered).when({ type: 'withdraw-proposal', at }).thenRefused('proposal-closed');
  });

  it('climbs to the body above when its time has passed, with a time of its own there', () => {
    const climb = { type: 'climb-proposal' as const, dueAt, to: 'LJ-ZGH', limit: { dueAt: later }, at: dueAt };
    after(raised).when(climb).then(climbed);
  });

  it('does not climb for a time that no longer counts, nor when it was answered or taken back', () => {
    const climb = { type: 'climb-proposal' as const, dueAt, to: 'LJ-ZGH', limit: {}, at: dueAt };
    after(raised, climbed).when(climb).then();
    after(raised, answered).when(climb).then();
    after(raised, { type: 'proposal.withdrawn', data: { proposal: 'mas-1', withdrawnAt: at } })
      .when(climb)
      .then();
  });

  it('is overdue once where nobody is above, and is still to be answered', () => {
    const overdue: ProposalEvent = {
      type: 'proposal.overdue',
      data: { proposal: 'mas-1', body: 'LJ-ZGH', overdueAt: later },
    };
    const climb = { type: 'climb-proposal' as const, dueAt: later, limit: {}, at: later };
    after(raised, climbed).when(climb).then(overdue);
    after(raised, climbed, overdue).when(climb).then();
    const answer = {
      type: 'answer-proposal' as const,
      by: 'LJ-ZGH',
      outcome: 'explained' as const,
      text: 't',
      at: later,
    };
    after(raised, climbed, overdue)
      .when(answer)
      .then({
        type: 'proposal.answered',
        data: { proposal: 'mas-1', by: 'LJ-ZGH', outcome: 'explained', text: 't', answeredAt: later },
      });
  });

  it('has a bounded number of comments', () => {
    const comment: ProposalEvent = {
      type: 'proposal.commented',
      data: { proposal: 'mas-1', body: 'LJ-CZJ-GH', text: 'c', commentedAt: at },
    };
    const many = Array.from({ length: maxComments }, () => comment);
    after(raised, ...many.slice(1))
      .when({ type: 'comment-on-proposal', body: 'LJ-CZJ-GH', text: 'c', at })
      .then(comment);
    after(raised, ...many)
      .when({ type: 'comment-on-proposal', body: 'LJ-CZJ-GH', text: 'c', at })
      .thenRefused('too-many-comments');
  });

  it('is erased once, whatever its state', () => {
    const erased: ProposalEvent = { type: 'proposal.erased', data: { proposal: 'mas-1', erasedAt: at } };
    after(raised, answered).when({ type: 'erase-proposal', at }).then(erased);
    after(raised, erased).when({ type: 'erase-proposal', at }).then();
  });

  it('is nothing before it was raised', () => {
    after().when({ type: 'withdraw-proposal', at }).thenRefused('not-found');
  });
});
