// Minifies chunks wholly. Vite keeps the white space of a library's ES output, for the sake of comments that
// bundlers read; a file for a script tag, and one that is weighed, has no such reader. (Without library mode,
// Vite would add its own code for preloading styles.)
import { minifyHTMLLiterals } from 'minify-literals';
import { minify, type Plugin } from 'vite';

export function minifyWhole(): Plugin {
  return {
    name: 'minify-whole',
    enforce: 'post',
    // Last of all: what an earlier hook returns is printed anew, with white space.
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = await minifyCode(file.fileName, file.code);
      }
    },
  };
}

export async function minifyCode(fileName: string, module: string): Promise<string> {
  const { code, errors } = await minify(fileName, module, { module: true });
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return code;
}

/** Minifies style sheets inside the code, which no minifier of code sees: a host's own build could not do it later. */
export function minifyStyleSheets(): Plugin {
  return {
    name: 'minify-style-sheets',
    async transform(code, id) {
      if (!/\.styles\.ts$/.test(id)) return undefined;
      // White space in markup may be text: templates stay as they are.
      const result = await minifyHTMLLiterals(code, { fileName: id, htmlTags: [] });
      return result && { code: result.code, map: null };
    },
  };
}
