// The customers who sign in at the portal, and their accounts. A real portal has this data in its database.

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly contract: string }[];
}

export const customers: readonly Customer[] = [
  {
    id: 'rosa',
    name: 'Rosa Lindqvist',
    company: 'Lindqvist & Co',
    accounts: [
      { id: 'acc_001', name: 'Bluefin Travel Sp. z o.o.', contract: 'LQ-2041' },
      { id: 'acc_021', name: 'Brightwater Systems', contract: 'LQ-2044' },
      { id: 'acc_025', name: 'Hawthorn Logistics', contract: 'LQ-2050' },
      { id: 'acc_022', name: 'Lantern Works S.A.', contract: 'LQ-2052' },
      { id: 'acc_002', name: 'Neckar Motors', contract: 'LQ-2060' },
      { id: 'acc_019', name: 'Rowan Interiors', contract: 'LQ-2067' },
      { id: 'acc_020', name: 'Zephyr Networks GmbH', contract: 'LQ-2071' },
      { id: 'acc_042', name: 'Årsta Travel', contract: 'LQ-2075' },
    ],
  },
  {
    id: 'chidi',
    name: 'Chidi Okafor',
    company: 'Okafor Trading',
    accounts: [
      { id: 'acc_037', name: 'Calder Bioscience A/S', contract: 'OK-118' },
      { id: 'acc_036', name: 'Pinecrest Labs Ltd', contract: 'OK-121' },
      { id: 'acc_049', name: 'Redwood Packaging Inc.', contract: 'OK-126' },
      { id: 'acc_029', name: 'Tamarind Media Ltd', contract: 'OK-130' },
    ],
  },
];
