import { StreamOrder } from './stream-order.js';

describe('the order of streams', () => {
  let order: StreamOrder;
  beforeEach(() => {
    order = new StreamOrder();
  });

  it('takes each version once and each stream for itself', () => {
    expect(order.place('s/a', 1)).toBe('next');
    expect(order.place('s/b', 1)).toBe('next');
    expect(order.place('s/a', 1)).toBe('taken');
    expect(order.place('s/a', 2)).toBe('next');
    expect(order.gaps).toEqual([]);
  });

  it('lets later versions wait for one that is missing, and says which it is', () => {
    order.place('s/a', 1);
    expect(order.place('s/a', 3)).toBe('early');
    expect(order.place('s/a', 4)).toBe('early');
    expect(order.gaps).toEqual([{ subject: 's/a', next: 2 }]);
    expect(order.place('s/a', 2)).toBe('next');
    expect(order.place('s/a', 3)).toBe('next');
    expect(order.gaps).toEqual([{ subject: 's/a', next: 4 }]);
    expect(order.place('s/a', 4)).toBe('next');
    order.close('s/a');
    expect(order.gaps).toEqual([]);
  });

  it('knows a gap at the start of a stream', () => {
    expect(order.place('s/a', 2)).toBe('early');
    expect(order.gaps).toEqual([{ subject: 's/a', next: 1 }]);
  });
});
