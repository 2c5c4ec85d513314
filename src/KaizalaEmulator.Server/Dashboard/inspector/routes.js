import './moves.js';

export default {
  path: '/inspector',
  title: 'Inspector',
  summary: 'Requests, deliveries, webhooks, the clock and faults, live.',
  styles: ['/_dashboard/frame/tools.css', '/_dashboard/inspector/inspector.css'],
  views: [
    { path: '/inspector/requests/:id?', title: 'Requests', load: () => import('./requests.js') },
    { path: '/inspector/deliveries/:id?', title: 'Deliveries', load: () => import('./deliveries.js') },
    { path: '/inspector/webhooks', title: 'Webhooks', load: () => import('./webhooks.js') },
    { path: '/inspector/clock', title: 'Clock', load: () => import('./clock.js') },
    { path: '/inspector/relocation', title: 'Relocation', load: () => import('./relocation.js') },
    { path: '/inspector/faults', title: 'Faults', load: () => import('./faults.js') },
    { path: '/inspector/throttle', title: 'Throttle', load: () => import('./throttle.js') },
    { path: '/inspector/usage', title: 'Usage', load: () => import('./usage.js') },
    { path: '/inspector/worlds', title: 'Worlds', load: () => import('./worlds.js') },
  ],
};
