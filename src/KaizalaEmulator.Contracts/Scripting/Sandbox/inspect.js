// Values as text, as chai shows them in its messages: cut to about `room` characters.
const ELLIPSIS = '…';

const cut = (text, room) => text.length > room && text.length > 1 ? text.slice(0, room - 1) + ELLIPSIS : text;

const quote = text => `'${text.replace(/\n|\r|\t|'|\\/g, c => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t', '\'': '\\\'', '\\': '\\\\' })[c])}'`;

// As many items as fit; the others are counted. An item is shown whole when nothing would follow it.
function inspectList(items, room, show) {
  let text = '';
  for (let at = 0; at < items.length; at++) {
    const left = items.length - at;
    const spare = room - text.length - (left > 1 ? 2 : 0);
    const own = show(items[at], spare) + (left > 1 ? ', ' : '');
    const length = text.length + own.length;
    const counted = `${ELLIPSIS}(${left})`;
    if (left === 1 && length > room && text.length + counted.length <= room) return text + counted;
    if (left > 2 && length + counted.length > room) return text + counted;
    if (left === 1) return text + own;

    const next = show(items[at + 1], spare) + (left === 2 ? '' : ', ');
    if (left === 2 && length + counted.length > room && length + next.length > room) return text + counted;
    text += own;
    if (left > 2 && length + next.length >= room) return `${text}${ELLIPSIS}(${left - 1})`;
  }
  return text;
}

const inspectKey = key => typeof key === 'symbol' ? `[${String(key)}]` : /^[A-Za-z_][A-Za-z_0-9]*$/.test(key) ? key : quote(key);

function inspectObject(value, room, seen) {
  const keys = [...Object.keys(value), ...Object.getOwnPropertySymbols(value)];
  const name = value.constructor && value.constructor !== Object ? value.constructor.name : '';
  if (keys.length === 0) return `${name}{}`;
  const show = (key, spare) => {
    const shown = inspectKey(key);
    return `${shown}: ${inspect(value[key], spare - 2 - shown.length, seen)}`;
  };
  return `${name}{ ${inspectList(keys, room - 4, show)} }`;
}

function inspectNumber(value, room) {
  if (value === 0) return Object.is(value, -0) ? '-0' : '+0';
  return cut(String(value), room);
}

function inspect(value, room = 40, seen = []) {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'symbol') return String(value);
  if (typeof value === 'string') return quote(cut(value, room - 2));
  if (typeof value === 'number') return inspectNumber(value, room);
  if (typeof value === 'bigint') return cut(`${value}n`, room);
  if (typeof value === 'function') return value.name ? `[Function ${cut(value.name, room - 11)}]` : '[Function]';
  if (value instanceof Date) return isNaN(value) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return cut(String(value), room);
  if (value instanceof Error) return `${value.name}: ${cut(value.message, Math.max(room, 40))}`;
  if (seen.includes(value)) return '[Circular]';

  const inner = [...seen, value];
  const show = (item, spare) => inspect(item, spare, inner);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${inspectList(value, room - 4, show)} ]`;
  if (value instanceof Set) return `Set{${value.size ? ` ${inspectList([...value], room - 7, show)} ` : ''}}`;
  if (value instanceof Map) return `Map{${value.size ? ` ${inspectList([...value], room - 7, ([k, v], spare) => `${show(k, spare)} => ${show(v, spare)}`)} ` : ''}}`;
  return inspectObject(value, room, inner);
}

// As inspect, but what is still too long is only counted.
function display(value) {
  const text = inspect(value);
  if (text.length < 40 || value === null || typeof value !== 'object') return text;
  if (Array.isArray(value)) return `[ Array(${value.length}) ]`;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') return text;
  const keys = Object.keys(value);
  return `{ Object (${keys.length > 2 ? `${keys.slice(0, 2).join(', ')}, ...` : keys.join(', ')}) }`;
}
