// The place shown now, following the page's address, and remembered for each study.
import { href, parseRoute, type Route } from './route';

class Here {
  route = $state.raw<Route>(parseRoute(location.hash));
}

const here = new Here();
let study: string | null = null;
const key = (path: string) => `place:${path}`;

/** The place shown now. */
export const place = (): Route => here.route;

/** Goes to a place, also to the one shown now; `replace` leaves no step behind for the back key. */
export function go(route: Route, replace = false): void {
  const address = href(route);
  if (replace) {
    history.replaceState(null, '', address);
    follow();
  } else if (location.hash === address) {
    follow();
  } else {
    location.hash = address;
  }
}

/** Notes where on its screen one rests, without a step for the back key; not once a link is being followed elsewhere.
 * Says whether it was noted. */
export function rest(route: Route): boolean {
  // The screen that is left stays until the next one has come.
  const still = href(parseRoute(location.hash)) === href(here.route) && route.screen === here.route.screen;
  if (still) go(route, true);
  return still;
}

/** From now on places are remembered for this study; goes to where it was left. */
export function enter(path: string | null): void {
  study = path;
  if (path) go(parseRoute(localStorage.getItem(key(path)) ?? ''), true);
}

function follow(): void {
  here.route = parseRoute(location.hash);
  if (study) localStorage.setItem(key(study), href(here.route));
}

window.addEventListener('hashchange', follow);
