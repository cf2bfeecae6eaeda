// Finds what a code means in tables of CRM errors.
import { crmTables } from './all-tables.js';
import type { CrmErrorRule, CrmErrorTable } from './crm-error-table.js';

/** The rule of a code, from the first table that has the code, else from all tables of the kit. */
export function findRule(tables: readonly CrmErrorTable[], code: string): CrmErrorRule | undefined {
  const key = normalized(code);
  if (!key) return undefined;
  for (const table of tables) {
    const rule = ruleIn(table, key);
    if (rule) return rule;
  }
  return unambiguousRule(key);
}

/**
 * A backend can use the codes of another CRM, and a CRM can be new to the kit. A code counts if all CRMs that have it agree.
 * A number alone means too many things.
 */
function unambiguousRule(key: string): CrmErrorRule | undefined {
  if (/^\d+$/.test(key)) return undefined;
  const rules = [...crmTables].flatMap((table) => ruleIn(table, key) ?? []);
  return rules.every(({ kind }) => kind === rules[0]?.kind) ? rules[0] : undefined;
}

function ruleIn({ codes }: CrmErrorTable, key: string): CrmErrorRule | undefined {
  const [, rule] =
    Object.entries(codes).find(([code]) => {
      const known = code.toLowerCase();
      return known.endsWith('*') ? key.startsWith(known.slice(0, -1)) : key === known;
    }) ?? [];
  return typeof rule === 'string' ? { kind: rule } : rule;
}

/**
 * `HTTP 401`, `401 Unauthorized` → `401`; `Not Found` → `not_found`; `-2147220937`, a Dataverse code in decimal →
 * `0x80040237`.
 */
function normalized(code: string): string {
  const key = code.trim().toLowerCase();
  const status = /^(?:http[ _-]?)?([1-5]\d\d)(?: |$)/.exec(key)?.[1];
  if (status) return status;
  if (/^-2\d{9}$/.test(key)) return `0x${(Number(key) >>> 0).toString(16)}`;
  return key.replace(/[\s-]+/g, '_');
}
