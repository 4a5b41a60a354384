import { mount } from 'svelte';
import App from './App.svelte';
import { settings } from './settings.svelte';
import './style/base.css';
import './style/menu.css';
import './style/sheet.css';

// The words come first: a page without them would only flicker.
void settings.begin().then(() => {
  const target = document.getElementById('app');
  if (target) mount(App, { target });
});
