import { time } from '../frame/times.js';

const today = (at) => new Date(at).toDateString() === new Date().toDateString();

/** The clock for what is of today, the day for the rest; nothing where there is no time. */
export const shortTime = (iso) => (iso ? time(iso, today(iso) ? 'clock' : 'day') : null);
