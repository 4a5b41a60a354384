import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href, parseRoute, type Route } from './route';

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'overview' }),
  fc.record({ screen: fc.constant('matrix' as const), sheet: name, row: name, column: name }),
  fc.record({ screen: fc.constant('segments' as const), segment: name }),
  fc.record({ screen: fc.constant('offers' as const), offer: name, segment: name }),
  fc.record({
    screen: fc.constant('revenue' as const),
    tab: fc.constantFrom('numbers' as const, 'orders' as const),
  }),
);

describe('the address of a place', () => {
  it('reads back as the place, whatever things are called', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(href(one))).toEqual(one);
      }),
    );
  });

  it('leads to the overview when it makes no sense', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/%E0%A4%A'])
      expect(parseRoute(hash)).toEqual({ screen: 'overview' });
    expect(parseRoute('#/revenue/nonsense')).toEqual({ screen: 'revenue' });
  });

  it('keeps a slash inside a name', () => {
    const one: Route = { screen: 'matrix', sheet: 'Levels', row: 'Warranty', column: 'Rainbow / K-200' };
    expect(href(one)).toBe('#/matrix/Levels/Warranty/Rainbow%20%2F%20K-200');
    expect(parseRoute(href(one))).toEqual(one);
  });
});
