// What the toolbar offers: how the page around the stories is, who reads it, and over which network.
import { networks } from '../stories/support/network.js';
import { roles } from '../src/model/session.js';

type Items = Readonly<Record<string, string>>;
type Icon = 'contrast' | 'transfer' | 'globe' | 'menu' | 'user' | 'lightning';

const menu = (title: string, icon: Icon, names: Items) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(names).map(([value, name]) => ({ value, title: name })),
  },
});
const named = (values: readonly string[], prefix: string): Items =>
  Object.fromEntries(values.map((value) => [value, `${prefix}: ${value.replace('_', '-')}`]));

const languages: Items = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  ar: 'العربية',
};

export const globalTypes = {
  theme: menu('Theme', 'contrast', { light: 'Light', dark: 'Dark', contrast: 'High contrast' }),
  direction: menu('Direction', 'transfer', {
    auto: 'Direction of the language',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  locale: menu('Language', 'globe', languages),
  density: menu('Density', 'menu', { compact: 'Compact', comfortable: 'Comfortable', roomy: 'Roomy' }),
  role: menu('Role', 'user', named(roles, 'Role')),
  network: menu('Network', 'lightning', named(networks, 'Network')),
};

export const initialGlobals = {
  theme: 'light',
  direction: 'auto',
  locale: 'en',
  density: 'comfortable',
  role: 'admin',
  network: 'fast',
};
