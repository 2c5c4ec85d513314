// The object that scripts see as `pm`, and the globals beside it.
let current = {};
let pm;

const scopes = {
  variables: new VariableScope('local'),
  environment: undefined,
  globals: new VariableScope('globals'),
  collectionVariables: new VariableScope('collection'),
  iterationData: new IterationData(),
};

const unsupported = name => { throw new Error(`${name} is not supported by this player`); };

// An object that refuses what it does not have, by name.
const named = (name, object) => new NativeProxy(object, {
  get(target, key, receiver) {
    if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') return Reflect.get(target, key, receiver);
    return unsupported(`${name}.${key}`);
  },
});

const lazily = (object, key, make) => Object.defineProperty(object, key, {
  enumerable: true, configurable: true,
  get() { return current[key] === undefined ? current[key] = make() : current[key]; },
  set(value) { current[key] = value; },
});

const execution = named('pm.execution', {
  setNextRequest(name) { host.setNextRequest(name === null || name === undefined ? null : String(name)); },
  skipRequest() { if (!current.before) throw new Error('pm.execution.skipRequest works in pre-request scripts only'); host.skipRequest(); throw skipped; },
  get location() { return Object.assign(current.location.slice(), { current: current.location[current.location.length - 1] }); },
});

const skipped = { skipped: true };

const pmMembers = { ...scopes, test, sendRequest, execution, cookies: undefined, info: undefined };
pmMembers.expect = expect;
lazily(pmMembers, 'environment', () => new VariableScope('environment', current.environmentName));
lazily(pmMembers, 'info', () => Object.freeze({ ...current.about }));
lazily(pmMembers, 'cookies', () => named('pm.cookies', new CookieList(host.cookies())));
lazily(pmMembers, 'request', () => new Request(JSON.parse(host.request())));
lazily(pmMembers, 'response', () => current.before ? undefined : new PostmanResponse(host.response()));
pm = named('pm', pmMembers);

const log = level => (...args) => host.log(level, args.map(one => typeof one === 'string' ? one : inspect(one, 2000)).join(' '));
const sandboxConsole = { log: log('log'), info: log('info'), warn: log('warn'), error: log('error'), debug: log('debug'), clear() { } };

// Timers wait on the host's clock.
const setTimer = repeat => (run, delay, ...args) => {
  if (typeof run !== 'function') throw new TypeError('the callback must be a function');
  return host.setTimer(() => run(...args), Math.max(0, Number(delay) || 0), repeat);
};
Object.assign(globalThis, {
  console: sandboxConsole,
  setTimeout: setTimer(false), setInterval: setTimer(true),
  setImmediate: (run, ...args) => setTimer(false)(run, 0, ...args),
  clearTimeout: id => host.clearTimer(id), clearInterval: id => host.clearTimer(id), clearImmediate: id => host.clearTimer(id),
  atob: text => host.fromBase64(String(text)), btoa: text => host.toBase64(String(text)),
});
