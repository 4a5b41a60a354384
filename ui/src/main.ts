import { mount } from 'svelte';
import { call } from '~/call';
import App from './App.svelte';
import { settings } from './settings.svelte';
import './style/base.css';
import './style/menu.css';
import './style/sheet.css';

// The words, the letters, the open study and the screen it mostly opens on come at the same time, and the page with all of
// them: one that fills bit by bit would flicker, and take longer.
const first = call('desk', {});
// Its refusal is told by the page; so is that of a screen, and other letters do where ours do not come.
first.catch(() => undefined);
const fonts = ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px 'Noto Sans'`));
const coming = Promise.allSettled([settings.begin(), import('./screens/overview/Overview.svelte'), ...fonts]);
// Where the study was left is read from the disk: meanwhile, rather than afterwards.
void localStorage.getItem('');
void coming.then(() => {
  const target = document.getElementById('app');
  if (target) mount(App, { target, props: { first } });
});
