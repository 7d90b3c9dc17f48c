import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.ts';

describe('the initials of a Chinese name', () => {
  it.each([
    ['总工会', 'zgh'],
    ['市委宣传部', 'swxcb'],
    ['机关工委', 'jggw'],
    ['共青团', 'gqt'],
    ['妇女联合会', 'fnlhh'],
    ['财政局', 'czj'],
    ['统计局', 'tjj'],
    ['纪委监委', 'jwjw'],
    ['人民医院', 'rmyy'],
    ['博物馆 2', 'bwg 2'],
    ['鄂尔多斯', 'eeds'],
    ['欧阳', 'oy'],
    ['怕', 'p'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
