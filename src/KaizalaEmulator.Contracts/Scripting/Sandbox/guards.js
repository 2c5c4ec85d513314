// Natives that recurse without running a statement look at the depth of what they are given first, since nothing else would stop them.
const DEPTH = 500;

function mustBeShallow(value) {
  const seen = new Set();
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) {
      throw level.some(one => seen.has(one)) ? new TypeError('Converting circular structure to JSON') : new RangeError(`expected a value at most ${DEPTH} levels deep`);
    }
    const next = new Set();
    for (const one of level) {
      if (one === null || typeof one !== 'object') continue;
      for (const key of Object.keys(one)) if (one[key] !== null && typeof one[key] === 'object') next.add(one[key]);
    }
    level.forEach(one => seen.add(one));
    level = [...next];
  }
}

function guard(owner, name, argument) {
  const native = owner[name];
  Object.defineProperty(owner, name, {
    configurable: true, writable: true,
    value: { [name](...args) { mustBeShallow(argument === 'this' ? this : args[0]); return native.apply(this, args); } }[name],
  });
}

guard(JSON, 'stringify');
for (const name of ['join', 'toString', 'toLocaleString', 'flat']) guard(Array.prototype, name, 'this');

// A chain of many proxies recurses natively, too.
const PROXIES = 200;
const NativeProxy = Proxy;
let proxies = 0;

function counted(make) {
  if (++proxies > PROXIES) throw new RangeError(`expected at most ${PROXIES} proxies in a run`);
  return make();
}

globalThis.Proxy = function Proxy(target, handler) {
  if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
  return counted(() => new NativeProxy(target, handler));
};
globalThis.Proxy.revocable = (target, handler) => counted(() => NativeProxy.revocable(target, handler));
