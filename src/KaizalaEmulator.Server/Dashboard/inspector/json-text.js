/** JSON laid out for reading, its literals as they were sent: a number is not made another by being shown. Other texts stay as they are. */
export function prettyJson(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  let out = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [index, token] of tokens.entries()) {
    const isEmpty = /^[{[]$/.test(tokens[index - 1] ?? '') && /^[}\]]$/.test(token);
    if (/^[{[]$/.test(token)) {
      depth++;
      out += token;
      out += /^[}\]]$/.test(tokens[index + 1]) ? '' : line();
    } else if (/^[}\]]$/.test(token)) {
      depth--;
      out += isEmpty ? token : line() + token;
    } else {
      out += token === ',' ? `,${line()}` : token === ':' ? ': ' : token;
    }
  }
  return out;
}
