// Kinds and deep equality, as chai understands them.
function kindOf(value) {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'array';
  return Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
}

const same = (a, b) => a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b;

const enumerableKeys = value => {
  const keys = [];
  for (const key in value) keys.push(key);
  return keys.concat(Object.getOwnPropertySymbols(value).filter(key => Object.prototype.propertyIsEnumerable.call(value, key)));
};

function equalItems(a, b, seen) {
  return a.length === b.length && a.every((item, index) => deepEqual(item, b[index], seen));
}

function equalObjects(a, b, seen) {
  const keys = enumerableKeys(a);
  const others = enumerableKeys(b);
  return keys.length === others.length && keys.every(key => others.includes(key) && deepEqual(a[key], b[key], seen));
}

const byText = list => [...list].sort((x, y) => inspect(x, Infinity) < inspect(y, Infinity) ? -1 : 1);

function deepEqual(a, b, seen = []) {
  if (same(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  if (seen.some(pair => pair[0] === a && pair[1] === b)) return true;

  const inner = [...seen, [a, b]];
  switch (kind) {
    case 'date': case 'number': case 'string': case 'boolean': return same(a.valueOf(), b.valueOf());
    case 'regexp': return String(a) === String(b);
    case 'error': case 'promise': case 'weakmap': case 'weakset': case 'function': return false;
    case 'array': case 'arguments': return equalItems([...a], [...b], inner);
    case 'set': case 'map': return a.size === b.size && equalItems(byText(a), byText(b), inner);
    default: return ArrayBuffer.isView(a) ? equalItems([...a], [...b], inner) : equalObjects(a, b, inner);
  }
}

// The value at a path such as `a.b[0].c`; `found` says whether every step was there.
function atPath(value, path) {
  const steps = String(path).replace(/([^\\])\[/g, '$1.[').match(/(\\\.|[^.])+/g) || [];
  let at = value;
  for (const step of steps) {
    const index = /^\[(\d+)\]$/.exec(step);
    const key = index ? Number(index[1]) : step.replace(/\\([.[\]])/g, '$1');
    if (at === null || at === undefined || !(key in Object(at))) return { found: false };
    at = at[key];
  }
  return { found: true, value: at };
}
