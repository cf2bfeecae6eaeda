// Compares names of fields, which CRMs write in several ways.

/** `Billing_City__c`, `BillingCity` and `Billing City` are the same name. */
export function isSameFieldName(a: string, b: string): boolean {
  // A name can consist of signs only.
  return a === b || (comparable(a) === comparable(b) && comparable(a) !== '');
}

const comparable = (name: string): string =>
  name
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
