// Calls of the control plane, in the world that is shown.

import { currentWorld } from './world.js';

/** A call that was refused, or never answered. */
export class CallError extends Error {
  constructor(message, status = 0, errorCode = '') {
    super(message);
    this.name = 'CallError';
    this.status = status;
    this.errorCode = errorCode;
  }
}

/** `query` values of null, undefined and '' are left out; options: `{ query, signal, world }`. */
export const control = {
  get: (path, options) => call('GET', path, undefined, options),
  post: (path, body, options) => call('POST', path, body, options),
  put: (path, body, options) => call('PUT', path, body, options),
  delete: (path, options) => call('DELETE', path, undefined, options),
};

export function controlUrl(path, query = {}, world = currentWorld()) {
  const url = new URL(`/_emulator${path}`, location.origin);
  for (const [name, value] of Object.entries({ ...query, world })) {
    if (value !== null && value !== undefined && value !== '') {
      url.searchParams.set(name, value);
    }
  }
  return url;
}

/** The answer as an object. A FormData goes out as it is, anything else as JSON. */
async function call(method, path, body, { query, signal, world } = {}) {
  const isForm = body instanceof FormData;
  let response;
  try {
    response = await fetch(controlUrl(path, query, world), {
      method,
      signal,
      headers: body === undefined || isForm ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new CallError('The emulator does not answer. Is it still running?');
  }
  return read(response);
}

async function read(response) {
  const text = await response.text();
  let json;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new CallError(`The emulator answered ${response.status} with something that is no JSON.`, response.status);
  }
  if (!response.ok) {
    throw new CallError(json.message ?? `The emulator answered ${response.status}.`, response.status, json.errorCode);
  }
  return json;
}
