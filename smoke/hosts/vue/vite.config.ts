import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Tags of the kit are custom elements, not components of Vue.
const isCustomElement = (tag: string) => tag.startsWith('crm-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
