// The moves of the clock since the page was opened, whichever view was shown: the emulator keeps no list of them.

import { live } from '../frame/live.js';
import { currentWorld } from '../frame/world.js';

const most = 100;
const moves = [];

live.addEventListener('clock', ({ detail }) => {
  moves.unshift({ ...detail, seenAt: detail.at });
  moves.length = Math.min(moves.length, most);
});

/** Newest first. */
export const movesOfWorld = () => moves.filter((move) => move.world === currentWorld());
