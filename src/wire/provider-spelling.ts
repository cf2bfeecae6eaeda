// Keeps one spelling for each CRM of a backend: `Salesforce` in a list and `salesforce` in a detail are one CRM.
import { reportFault } from '../diagnostics/report-fault.js';

/** Replaces other spellings in a list with the first one that came. */
export type Respell = <T extends { readonly provider: string }>(list: readonly T[]) => T[];

export function providerSpelling(): Respell {
  const spellings = new Map<string, string>();
  return (list) =>
    list.map((each) => {
      const key = each.provider.toLowerCase();
      const provider = spellings.get(key) ?? each.provider;
      spellings.set(key, provider);
      if (provider === each.provider) return each;
      reportFault('provider-spelling', [each.provider, provider]);
      return { ...each, provider };
    });
}
