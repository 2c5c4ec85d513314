export default {
  path: '/',
  title: 'Start',
  summary: 'What to call, and with what.',
  styles: ['/_dashboard/home/home.css'],
  views: [{ path: '/', title: 'Start', load: () => import('./home.js') }],
};
