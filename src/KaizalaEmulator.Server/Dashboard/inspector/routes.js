export default {
  path: '/inspector',
  title: 'Inspector',
  summary: 'Requests, deliveries, webhooks, the clock and faults, live.',
  styles: [],
  views: [],
};
