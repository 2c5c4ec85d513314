// The journal masks secrets, so a copied call is given those that its caller could send now.

export const mask = '***';

/** Secrets by the names of headers, as far as the world knows one for this request. */
export async function secretsOf(request, control) {
  const [{ tokens }, { connectors }, { now }] = await Promise.all(['/tokens', '/connectors', '/clock'].map((path) => control.get(path)));
  const alive = tokens.filter((token) =>
    !token.revoked
    && token.applicationId === request.applicationId
    && (request.user === null || token.mobileNumber === request.user)
    && Date.parse(token.expiresAt) > Date.parse(now));
  return {
    accesstoken: alive.findLast((token) => token.use === 'access')?.token,
    refreshtoken: alive.findLast((token) => token.use === 'refresh')?.token,
    applicationsecret: connectors.find((connector) => connector.applicationId === request.applicationId)?.applicationSecret,
  };
}

/** Headers that say what the call says; the rest is the client's own affair. */
export function telling(request) {
  const own = /^(host|connection|content-length|user-agent|accept|accept-encoding|accept-language|accept-charset|cookie|origin|referer|dnt|priority|pragma|cache-control|sec-.*|traceparent|postman-token|expect|transfer-encoding)$/i;
  return Object.entries(request.requestHeaders).filter(([name]) => !own.test(name));
}

/** A body of the journal that stands for one that was not kept, such as an upload. */
export function isDescribed(request) {
  return request.requestBody.startsWith('(');
}
